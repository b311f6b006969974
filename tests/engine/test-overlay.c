/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A user's own pack over the shipped ones: the words it adds, the facts of every kind that its rules
 * make, and what is said of one that is wrong. */

#include "config.h"

#include "engine-result.h"

#include <glib/gstdio.h>
#include <string.h>

/* A rule's two examples and counter-example, where they are not what is tested. */
#define EXAMPLES                                                                                   \
  "  + \"Le 3 mai 2025.\": date\n  + \"Le 4 mai 2025.\": date\n  - \"Le 5 mai 2025.\": person\n"

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

/* One rule of each kind of fact, with every field that it can have. */
static void
test_kinds (Overlay *self, gconstpointer data)
{
  put (self, "fr/rules/kinds.rules",
       "rule fr.agreement.pact\n"
       "  match p:#party&2 ~3 v:\"topent\" \"sur\" s:@subject ~3 \"le\" d:#date ~2 \"devant\" "
       "w:#person\n"
       "  emit agreement v {parties:p subjects:s.code instrument:treaty status:signed date_signed:d"
       " date_ends:2030 signatories:w place:\"Lima\" binding:true}\n" EXAMPLES
       "rule fr.figure.few\n"
       "  match h:#party ~3 n:(\"une\" \"poignée\") \"de\" \"chalands\"\n"
       "  emit figure n {value:5 unit:count measure:jobs by:h qualifier:about status:planned"
       " per:year}\n" EXAMPLES "rule fr.commitment.vow\n"
       "  match a:#party v:\"jure\" \"de\" o:(_ \"digues\") \"pour\" t:#party \"avant\" d:#date\n"
       "  emit commitment v {actor:a toward:t action:support object:o deadline:d negated:true"
       " modality:planned}\n" EXAMPLES "rule fr.person.skipper\n"
       "  match r:\"skippeuse\" n:(_ _) \"du\" c:#party\n"
       "  emit person n {name:n role:r country:c}\n" EXAMPLES "rule fr.quotation.hummed\n"
       "  match \"fredonne\" q:(_ _ _) \"par\" v:#org\n"
       "  emit quotation q {speaker:\"le chœur\" via:v}\n" EXAMPLES "rule fr.date.feast\n"
       "  match d:(\"la\" \"fête\" \"des\" \"digues\")\n"
       "  emit date d {iso:\"2025-06-21\" basis:partial}\n" EXAMPLES);
  load (self);
  g_assert_cmpuint (self->warnings->len, ==, 0);
  check (self, "Le Pérou et le Chili topent sur commerce, le 3 mai 2025 devant Juan Ruiz.",
         ENGINE_FACT_AGREEMENT,
         "quote parties subjects instrument status date place binding signatories",
         "quote=topent parties=PER,CHL subjects=trade instrument=treaty status=signed "
         "date=2025-05-03 place=Lima binding=true signatories=Juan Ruiz");
  check (self, "Le Pérou embauche une poignée de chalands.", ENGINE_FACT_FIGURE,
         "quote value unit measure by qualifier status per",
         "quote=une poignée value=5 unit=count measure=jobs by=PER qualifier=about status=planned "
         "per=year");
  check (self, "Le Pérou jure de belles digues pour le Chili avant mars 2026.",
         ENGINE_FACT_COMMITMENT, "actor toward action object negated modality",
         "actor=PER toward=CHL action=support object=belles digues negated=true "
         "modality=planned");
  check (self, "La skippeuse zoé lune du Pérou sourit.", ENGINE_FACT_PERSON, "name role country",
         "name=zoé lune role=skippeuse country=PER");
  check (self, "On fredonne ô belle digue par Reuters.", ENGINE_FACT_QUOTATION, "quote speaker via",
         "quote=ô belle digue speaker=le chœur via=Reuters");
  check (self, "Rendez-vous à la fête des digues.", ENGINE_FACT_DATE, "quote iso basis",
         "quote=la fête des digues iso=2025-06-21 basis=partial");
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

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *rules = g_strdup_printf (
          "rule fr.x.y\n  match p:#party ~3 v:\"topent\"\n  %s\n" EXAMPLES, wrong[i][0]);
      const char *warning;

      put (self, "fr/rules/wrong.rules", rules);
      load (self);
      g_assert_cmpuint (self->warnings->len, ==, 1);
      warning = g_ptr_array_index (self->warnings, 0);
      g_assert_nonnull (strstr (warning, "fr/rules/wrong.rules:3:"));
      if (strstr (warning, wrong[i][1]) == NULL)
        g_error ("“%s” gave “%s”", wrong[i][0], warning);
    }
}

/* The numbers of ranking: a user's go before the shipped ones, and what is wrong is told. */
static void
test_weights (Overlay *self, gconstpointer data)
{
  static const char text[] = "Hier, Nadim Belkor a parlé.";
  static const char *const wrong[][2] = {
    { "figure.subjekt\t1\t2\n", "fr/weights/w.tsv:1: there is no weight “figure.subjekt”" },
    { "# x\nfigure.subject\t1\n", "fr/weights/w.tsv:2: “figure.subject” wants two numbers" },
    { "person.given\t300\n", "“person.given” wants a number from -128 to 127" },
    { "person.given\t1\nperson.given\t2\n", "fr/weights/w.tsv:2: a second line" },
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
  g_test_add ("/overlay/fields", Overlay, NULL, set_up, test_fields, tear_down);
  g_test_add ("/overlay/weights", Overlay, NULL, set_up, test_weights, tear_down);
  return g_test_run ();
}
