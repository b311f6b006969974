/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A user's own pack over the shipped ones: the words it adds, the facts of every kind that its rules
 * make, and what is said of one that is wrong. */

#include "config.h"

#include "engine-result.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  GPtrArray *warnings;
  EngineLanguages *languages;
} Overlay;

static void
set_up (Overlay *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("overlay-XXXXXX", NULL);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Overlay *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_ptr_array_unref (self->warnings);
  g_clear_pointer (&self->languages, engine_languages_unref);
}

/* @path: below the overlay's folder, "fr/rules/mine.rules" */
static void
put (Overlay *self, const char *path, const char *contents)
{
  g_autofree char *whole = g_build_filename (self->folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (whole);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (whole, contents, -1, NULL));
}

static void
load (Overlay *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->languages, engine_languages_unref);
  g_ptr_array_set_size (self->warnings, 0);
  self->languages = engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), self->folder,
                                           self->warnings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->warnings->len; i++)
    g_test_message ("%s", (const char *)g_ptr_array_index (self->warnings, i));
}

/* Facts of the kind in @text as "field=value field=value; …", the fields as @fields names them. */
static char *
facts (Overlay *self, const char *text, EngineFactKind kind, const char *fields)
{
  EngineOptions options = { .language = "fr",
                            .published = "2025-10-30",
                            .basis = ENGINE_PUBLISHED_USER };
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineResult) result =
      engine_extract (self->languages, text, strlen (text), &options, &error);
  g_auto (GStrv) names = g_strsplit (fields, " ", -1);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < result->n_facts; i++)
    if (result->facts[i].kind == kind)
      {
        g_string_append (out, out->len > 0 ? "; " : "");
        for (guint k = 0; names[k] != NULL; k++)
          {
            g_autofree char *value = engine_fact_dup_field (&result->facts[i], names[k], text);

            g_string_append_printf (out, "%s%s=%s", k > 0 ? " " : "", names[k], value);
          }
      }
  return g_string_free (out, FALSE);
}

static void
check (Overlay *self, const char *text, EngineFactKind kind, const char *fields, const char *wanted)
{
  g_autofree char *got = facts (self, text, kind, fields);

  g_assert_cmpstr (got, ==, wanted);
}

/* A rule whose first example is @text too: it must hold, or the rule is not used. */
static char *
rule (const char *id, const char *body, const char *text, const char *kind)
{
  return g_strdup_printf ("rule %s\n%s  + \"%s\": %s\n  + \"Hier. %s\": %s\n"
                          "  - \"Le Pérou.\": %s\n",
                          id, body, text, kind, text, kind, kind);
}

/* A rule, a text and what it finds, of each kind of fact. */
static const struct
{
  EngineFactKind kind;
  const char *id, *body, *text, *fields, *wanted;
} kinds[] = {
  { ENGINE_FACT_AGREEMENT, "fr.agreement.pact",
    "  match p:#party&2 ~3 v:\"trinquent\" \"sur\" s:@subject ~3 \"le\" d:#date ~2 \"devant\" "
    "w:#person\n"
    "  emit agreement v {parties:p subjects:s.code instrument:treaty status:signed date_signed:d"
    " date_ends:2030 signatories:w place:\"Lima\" binding:true}\n",
    "Le Pérou et le Chili trinquent sur commerce, le 3 mai 2025 devant Juan Ruiz.",
    "quote parties subjects instrument status date place binding signatories",
    "quote=trinquent parties=PER,CHL subjects=trade instrument=treaty status=signed "
    "date=2025-05-03 place=Lima binding=true signatories=Juan Ruiz" },
  { ENGINE_FACT_FIGURE, "fr.figure.few",
    "  match h:#party ~3 n:(\"une\" \"poignée\") \"de\" \"chalands\"\n"
    "  emit figure n {value:5 unit:count measure:jobs by:h qualifier:about status:planned"
    " per:year}\n",
    "Le Pérou embauche une poignée de chalands.",
    "quote value unit measure by qualifier status per",
    "quote=une poignée value=5 unit=count measure=jobs by=PER qualifier=about status=planned "
    "per=year" },
  { ENGINE_FACT_COMMITMENT, "fr.commitment.vow",
    "  match a:#party v:\"jure\" \"de\" o:(_ \"digues\") \"pour\" t:#party \"avant\" d:#date\n"
    "  emit commitment v {actor:a toward:t action:support object:o deadline:d negated:true"
    " modality:planned}\n",
    "Le Pérou jure de belles digues pour le Chili avant mars 2026.",
    "actor toward action object negated modality",
    "actor=PER toward=CHL action=support object=belles digues negated=true modality=planned" },
  { ENGINE_FACT_PERSON, "fr.person.skipper",
    "  match r:\"skippeuse\" n:(_ _) \"du\" c:#party\n"
    "  emit person n {name:n role:r country:c}\n",
    "La skippeuse zoé lune du Pérou sourit.", "name role country",
    "name=zoé lune role=skippeuse country=PER" },
  { ENGINE_FACT_QUOTATION, "fr.quotation.hummed",
    "  match \"fredonne\" q:(_ _ _) \"par\" v:#org\n"
    "  emit quotation q {speaker:\"le chœur\" via:v}\n",
    "On fredonne ô belle digue par Reuters.", "quote speaker via",
    "quote=ô belle digue speaker=le chœur via=Reuters" },
  { ENGINE_FACT_DATE, "fr.date.feast",
    "  match d:(\"la\" \"fête\" \"des\" \"digues\")\n"
    "  emit date d {iso:\"2025-06-21\" basis:partial}\n",
    "Rendez-vous à la fête des digues.", "quote iso basis",
    "quote=la fête des digues iso=2025-06-21 basis=partial" },
};

/* One rule of each kind of fact, with every field that it can have. */
static void
test_kinds (Overlay *self, gconstpointer data)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *one =
          rule (kinds[i].id, kinds[i].body, kinds[i].text,
                engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)kinds[i].kind));

      g_string_append (rules, one);
    }
  put (self, "fr/rules/kinds.rules", rules->str);
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    check (self, kinds[i].text, kinds[i].kind, kinds[i].fields, kinds[i].wanted);
}

/* “gaz” is a commodity and a subject: “s.code” is the code of the class that was asked for. */
static void
test_captured_class (Overlay *self, gconstpointer data)
{
  static const char text[] = "La Grèce et l'Égypte trinquent sur le gaz.";
  g_autofree char *one = rule ("fr.agreement.pact",
                               "  match p:#party&2 ~3 v:\"trinquent\" \"sur\" ~2 s:@subject\n"
                               "  emit agreement v {parties:p subjects:s.code}\n",
                               text, "agreement");

  put (self, "fr/rules/mine.rules", one);
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 0);
  check (self, text, ENGINE_FACT_AGREEMENT, "parties subjects", "parties=GRC,EGY subjects=energy");
}

/* The n-th warning has @text. */
static void
check_warning (Overlay *self, guint n, const char *text)
{
  g_assert_cmpuint (self->warnings->len, >, n);
  if (strstr (g_ptr_array_index (self->warnings, n), text) == NULL)
    g_error ("“%s” is not in “%s”", text, (char *)g_ptr_array_index (self->warnings, n));
}

/* What the compiler says of fields and values that a kind does not have. */
static void
test_fields (Overlay *self, gconstpointer data)
{
  static const char *const wrong[][2] = {
    { "emit agreement v {partys:p}", "no field “partys” (parties, subjects" },
    { "emit agreement v {status:bananas}", "“bananas” is no status (proposed, negotiating" },
    { "emit agreement v {binding:maybe}", "“maybe” is no value of “binding”" },
    { "emit figure v {value:many}", "“many” is no value of “value”" },
    { "set figure v {status:p.code|bananas}", "“bananas” is no status" },
    { "set figure z {status:planned}", "no capture is named “z”" },
    { "copy figure v {by:p}", "“copy” has the field “from” alone" },
    { "copy date v {from:p}", "“copy” is for figures alone" },
    { "drop figure v {by:p}", "“drop” has no fields" },
  };

  g_autoptr (GString) rules = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *id = g_strdup_printf ("fr.x.%" G_GSIZE_FORMAT, i);
      g_autofree char *body =
          g_strdup_printf ("  match p:#party ~3 v:\"trinquent\"\n  %s\n", wrong[i][0]);
      g_autofree char *one = rule (id, body, "Le Pérou.", "date");

      g_string_append (rules, one);
    }
  put (self, "fr/rules/wrong.rules", rules->str);
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, G_N_ELEMENTS (wrong));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *place =
          g_strdup_printf ("fr/rules/wrong.rules:%u:1: fr.x.%u: ", 6 * i + 3, i);

      check_warning (self, i, place);
      check_warning (self, i, wrong[i][1]);
    }
}

/* Words of a user's: added, in the place of shipped ones, and shipped ones taken out. */
static void
test_words (Overlay *self, gconstpointer data)
{
  load (self);
  check (self, "Le Pérou et le Chili ont signé un traité et un protocole.", ENGINE_FACT_AGREEMENT,
         "instrument", "instrument=treaty; instrument=protocol");
  put (self, "fr/lexicon/mine.tsv",
       "# mine\n"
       "Zorglande\tparty\tZRG\tnone\n"
       "traité\tinstrument\tmemorandum\tnoun\n"
       "!protocole\tinstrument\t\tnoun\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 0);
  check (self, "Le Pérou et la Zorglande ont signé un traité.", ENGINE_FACT_AGREEMENT,
         "parties instrument", "parties=PER,ZRG instrument=memorandum");
  check (self, "Le Pérou et le Chili ont signé un protocole.", ENGINE_FACT_AGREEMENT, "instrument",
         "");
}

/* A wrong line is told, with all the others that are wrong; the rest is used. */
static void
test_wrong_words (Overlay *self, gconstpointer data)
{
  put (self, "fr/lexicon/mine.tsv",
       "Zorglande\tparty\tZRG\tnone\n"
       "faux\tParty\n"
       "!zut\tinstrument\n"
       "mot\tparty\tMOT\tbof\n");
  put (self, "fr/lexicon/latin.tsv",
       "pi\xe8"
       "ce\tparty\tAAA\n");
  put (self, "fr/MANIFEST", "nom = x\n");
  put (self, "xx/lexicon/mine.tsv", "mot\tparty\tAAA\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 6);
  check_warning (self, 0, "fr/MANIFEST:1: unknown key “nom”");
  check_warning (self, 1, "fr/lexicon/latin.tsv:1: not UTF-8");
  check_warning (self, 2, "fr/lexicon/mine.tsv:2: no class in the second column");
  check_warning (self, 3, "fr/lexicon/mine.tsv:3: there is no such word of that class");
  check_warning (self, 4, "fr/lexicon/mine.tsv:4: unknown inflection");
  check_warning (self, 5, "xx: there is no language “xx” to add to");
  check (self, "Le Pérou et la Zorglande ont signé un traité.", ENGINE_FACT_AGREEMENT, "parties",
         "parties=PER,ZRG");
}

/* A rule with a mistake, and one whose example does not hold, are told and not used; the rest is. */
static void
test_wrong_rules (Overlay *self, gconstpointer data)
{
  put (self, "fr/rules/mine.rules",
       "rule fr.date.good\n"
       "  match d:(\"la\" \"fête\" \"des\" \"digues\")\n"
       "  emit date d {iso:\"2025-06-21\"}\n"
       "  + \"À la fête des digues.\": date.iso=2025-06-21\n"
       "  + \"Après la fête des digues.\": date.iso=2025-06-21\n"
       "  - \"La fête du pain.\": date\n"
       "rule fr.date.typo\n"
       "  match d:(\"la\" \"fête\"\n"
       "  emit date d {iso:\"2025-06-22\"}\n"
       "# a comment between\n"
       "  + \"La fête.\": date\n"
       "\n"
       "rule fr.date.fails\n"
       "  match d:(\"la\" \"foire\")\n"
       "  emit date d {iso:\"2025-06-23\"}\n"
       "  + \"La foire.\": date.iso=2025-06-23\n"
       "  + \"La foire aux vins.\": date.iso=2025-06-24\n"
       "  - \"La fin.\": date\n"
       "rule fr.date.greedy\n"
       "  match d:(\"le\" \"marché\")\n"
       "  emit date d {iso:\"2025-06-25\"}\n"
       "  + \"Le marché.\": date.iso=2025-06-25\n"
       "  + \"Le marché aux vins.\": date.iso=2025-06-25\n"
       "  - \"Le marché du pain.\": date\n"
       "rule fr.date.bare\n"
       "  match d:(\"le\" \"bal\")\n"
       "  emit date d {iso:\"2025-06-26\"}\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 4);
  check_warning (self, 0, "fr/rules/mine.rules:8:24: “)” is missing");
  check_warning (self, 1, "fr/rules/mine.rules:25:1: rule fr.date.bare needs two examples");
  check_warning (self, 2,
                 "fr/rules/mine.rules:17: fr.date.fails: no such fact comes of its example: “La "
                 "foire aux vins.”; got “La foire” iso=2025-06-23");
  check_warning (self, 3,
                 "fr/rules/mine.rules:24: fr.date.greedy: the rule gives what its "
                 "counter-example forbids: “Le marché du pain.”; got “Le marché”");
  check (self, "Après la fête des digues, la foire et le marché, le bal.", ENGINE_FACT_DATE, "iso",
         "iso=2025-06-21");
}

/* A shipped rule disabled, and one of the same name in its place. */
static void
test_shipped_rules (Overlay *self, gconstpointer data)
{
  static const char text[] = "La taxe sur le cuivre chilien n'excédera jamais 8 %.";

  load (self);
  check (self, text, ENGINE_FACT_FIGURE, "value qualifier per", "value=8 qualifier=at_most per=");
  put (self, "fr/rules/mine.rules", "disable fr.figure.never-above\ndisable fr.no.such\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 1);
  check_warning (self, 0, "fr/rules/mine.rules:2: there is no rule “fr.no.such” to disable");
  check (self, text, ENGINE_FACT_FIGURE, "value qualifier per", "value=8 qualifier=exact per=");
  put (self, "fr/rules/mine.rules",
       "rule fr.figure.never-above\n"
       "  match \"excédera\" \"jamais\" p:#percent\n"
       "  set figure p {per:year}\n"
       "  + \"Le droit n'excédera jamais 3 %.\": figure.per=year\n"
       "  + \"La taxe n'excédera jamais 4 %.\": figure.per=year\n"
       "  - \"La taxe excédera 4 %.\": figure.per=year\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 0);
  check (self, text, ENGINE_FACT_FIGURE, "value qualifier per", "value=8 qualifier=exact per=year");
  /* two of one's own of the same name */
  put (self, "fr/rules/other.rules",
       "rule fr.figure.never-above\n"
       "  match a:#percent \"de\" \"sa\" \"pêche\"\n"
       "  set figure a {per:month}\n"
       "  + \"Le Pérou garde 3 % de sa pêche.\": figure.per=month\n"
       "  + \"Le Chili garde 3 % de sa pêche.\": figure.per=month\n"
       "  - \"Le Chili garde 3 % de sa mer.\": figure.per=month\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 1);
  check_warning (self, 0,
                 "fr/rules/other.rules:1: fr.figure.never-above: two rules have this name, "
                 "fr/rules/mine.rules:1 too");
  /* words that a shipped rule's examples need: the rule stays, the user learns of it */
  put (self, "fr/rules/mine.rules", "");
  put (self, "fr/rules/other.rules", "");
  put (self, "fr/lexicon/mine.tsv", "!millions\tscale\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, >, 0);
  check_warning (self, 0, "your own pack changes a shipped rule: fr/rules/figures.rules:");
  check_warning (self, 0, "its example");
}

/* Patterns that would never end to write out, or to read, are refused. */
static void
test_bounds (Overlay *self, gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new ("  match x:\"x\" ");
  g_autoptr (GString) rules = g_string_new ("define a = \"a\" | \"b\"\n");
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;

  for (char c = 'b'; c < 'h'; c++)
    g_string_append_printf (rules, "define %c = <%c> <%c> <%c> <%c> <%c> <%c>\n", c, c - 1, c - 1,
                            c - 1, c - 1, c - 1, c - 1);
  for (guint i = 0; i < 40; i++)
    g_string_append_c (deep, '(');
  g_string_append (deep, "\n  emit date x\n");
  one = rule ("fr.a.deep", deep->str, "Le Pérou.", "date");
  two = rule ("fr.a.defined", "  match x:\"x\" <g>\n  emit date x\n", "Le Pérou.", "date");
  three =
      rule ("fr.a.starred", "  match x:\"x\" (((((((_ _*)* _)* _)* _)* _)* _)*)*\n  emit date x\n",
            "Le Pérou.", "date");
  g_string_append_printf (rules, "%s%s%s", one, two, three);
  put (self, "fr/rules/mine.rules", rules->str);
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 3);
  check_warning (self, 0, "more than 32 brackets");
  check_warning (self, 1, "more than 2000 parts");
  check_warning (self, 2, "fr.a.starred: the rule is too long");
}

/* The numbers of ranking: a user's go before the shipped ones, and what is wrong is told. */
static void
test_weights (Overlay *self, gconstpointer data)
{
  static const char text[] = "Hier, Nadim Belkor a parlé.";
  static const char *const wrong[][2] = {
    { "figure.subjekt\t1\t2\n", "fr/weights/w.tsv:1: there is no weight “figure.subjekt”" },
    { "# x\nfigure.subject\t1\n", "fr/weights/w.tsv:2: “figure.subject” wants two numbers" },
    { "figure.status.unit.money\t1\t2\n",
      "“figure.status.unit.money” wants a number for each status" },
    { "person.given\t300\n", "“person.given” wants a number from -128 to 127" },
    { "person.given\t3\nperson.given\t-9\n", "fr/weights/w.tsv:2: a second line" },
  };

  load (self);
  check (self, text, ENGINE_FACT_PERSON, "name", "name=Nadim Belkor");
  put (self, "fr/weights/w.tsv", "person.threshold\t100\tnobody is sure enough\n");
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 0);
  check (self, text, ENGINE_FACT_PERSON, "name", "");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      put (self, "fr/weights/w.tsv", wrong[i][0]);
      load (self);
      g_assert_cmpuint (self->warnings->len, ==, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (self->warnings, 0), wrong[i][1]));
      check (self, text, ENGINE_FACT_PERSON, "name", "name=Nadim Belkor");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/overlay/kinds", Overlay, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/overlay/captured-class", Overlay, NULL, set_up, test_captured_class, tear_down);
  g_test_add ("/overlay/fields", Overlay, NULL, set_up, test_fields, tear_down);
  g_test_add ("/overlay/words", Overlay, NULL, set_up, test_words, tear_down);
  g_test_add ("/overlay/wrong-words", Overlay, NULL, set_up, test_wrong_words, tear_down);
  g_test_add ("/overlay/wrong-rules", Overlay, NULL, set_up, test_wrong_rules, tear_down);
  g_test_add ("/overlay/shipped-rules", Overlay, NULL, set_up, test_shipped_rules, tear_down);
  g_test_add ("/overlay/bounds", Overlay, NULL, set_up, test_bounds, tear_down);
  g_test_add ("/overlay/weights", Overlay, NULL, set_up, test_weights, tear_down);
  return g_test_run ();
}
