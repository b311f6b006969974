/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spanish morphology from rules: the three conjugations, stem changes, spelling, and the verbs whose
 * forms follow no rule; plurals and genders of nouns and adjectives.  It needs no dictionary: the
 * words that it knows of are those that the lexicon asks for. */

#include "config.h"

#include "dictionary.h"

#include <string.h>

typedef struct
{
  EngineDictionary base;
  GHashTable *words; /* lemma → pos bits */
  GPtrArray *order; /* lemmas in the order they were asked for */
  GStringChunk *chunk;
} Spanish;

/* A verb or the end of one ("tener" is "mantener" too).  NULL where the rules hold. */
typedef struct
{
  const char *lemma;
  const char *present, *presents; /* tiene, tienen */
  const char *preterite; /* stem of tuvo, tuvieron: "tuv"; "-j" stems take -eron */
  const char *future; /* tendr */
  const char *participle; /* hech */
  const char *subjunctive; /* teng */
} Irregular;

static const Irregular irregulars[] = {
  { "haber", "ha", "han", "hub", "habr", NULL, "hay" },
  { "tener", "tiene", "tienen", "tuv", "tendr", NULL, "teng" },
  { "poner", "pone", "ponen", "pus", "pondr", "puest", "pong" },
  { "venir", "viene", "vienen", "vin", "vendr", NULL, "veng" },
  { "hacer", "hace", "hacen", "hic", "har", "hech", "hag" },
  { "decir", "dice", "dicen", "dij", "dir", "dich", "dig" },
  { "poder", "puede", "pueden", "pud", "podr", NULL, "pued" },
  { "querer", "quiere", "quieren", "quis", "querr", NULL, "quier" },
  { "saber", "sabe", "saben", "sup", "sabr", NULL, "sep" },
  { "valer", NULL, NULL, NULL, "valdr", NULL, "valg" },
  { "salir", NULL, NULL, NULL, "saldr", NULL, "salg" },
  { "traer", NULL, NULL, "traj", NULL, "traíd", "traig" },
  { "ducir", NULL, NULL, "duj", NULL, NULL, "duzc" },
  { "cribir", NULL, NULL, NULL, NULL, "crit", NULL },
  { "abrir", NULL, NULL, NULL, NULL, "abiert", NULL },
  { "romper", NULL, NULL, NULL, NULL, "rot", NULL },
  { "volver", "vuelve", "vuelven", NULL, NULL, "vuelt", "vuelv" },
  { "caer", "cae", "caen", NULL, NULL, "caíd", "caig" },
};

/* Whole verbs that no ending explains: their forms as they are. */
static const struct
{
  const char *lemma;
  const char *present, *past, *future, *conditional, *subjunctive, *participle, *gerund;
} wholes[] = {
  { "ser", "es son somos", "fue fueron era eran", "será serán", "sería serían",
    "sea sean fuera fueran", "sido", "siendo" },
  { "estar", "está están estamos", "estuvo estuvieron estaba estaban", "estará estarán",
    "estaría estarían", "esté estén estuviera estuvieran", "estado", "estando" },
  { "ir", "va van vamos", "iba iban", "irá irán", "iría irían", "vaya vayan", "ido", "yendo" },
  { "dar", "da dan damos", "dio dieron daba daban", "dará darán", "daría darían",
    "dé den diera dieran", "dado dada dados dadas", "dando" },
  { "ver", "ve ven vemos", "vio vieron veía veían", "verá verán", "vería verían",
    "vea vean viera vieran", "visto vista vistos vistas", "viendo" },
  { "prever", "prevé prevén prevemos", "previó previeron preveía preveían", "preverá preverán",
    "prevería preverían", "prevea prevean previera previeran",
    "previsto prevista previstos previstas", "previendo" },
};

/* The vowel of the stem under stress; in -ir verbs it also changes in the preterite. */
static const struct
{
  const char *lemma, *from, *to, *past;
} stems[] = {
  { "acordar", "o", "ue", NULL },    { "mostrar", "o", "ue", NULL },
  { "aprobar", "o", "ue", NULL },    { "probar", "o", "ue", NULL },
  { "renovar", "o", "ue", NULL },    { "costar", "o", "ue", NULL },
  { "encontrar", "o", "ue", NULL },  { "contar", "o", "ue", NULL },
  { "mover", "o", "ue", NULL },      { "cerrar", "e", "ie", NULL },
  { "comenzar", "e", "ie", NULL },   { "empezar", "e", "ie", NULL },
  { "negar", "e", "ie", NULL },      { "perder", "e", "ie", NULL },
  { "extender", "e", "ie", NULL },   { "defender", "e", "ie", NULL },
  { "entender", "e", "ie", NULL },   { "atender", "e", "ie", NULL },
  { "recomendar", "e", "ie", NULL }, { "invertir", "e", "ie", "i" },
  { "advertir", "e", "ie", "i" },    { "transferir", "e", "ie", "i" },
  { "referir", "e", "ie", "i" },     { "sugerir", "e", "ie", "i" },
  { "consentir", "e", "ie", "i" },   { "desmentir", "e", "ie", "i" },
  { "adherir", "e", "ie", "i" },     { "pedir", "e", "i", "i" },
  { "seguir", "e", "i", "i" },       { "competir", "e", "i", "i" },
  { "repetir", "e", "i", "i" },      { "medir", "e", "i", "i" },
  { "elegir", "e", "i", "i" },       { "rendir", "e", "i", "i" },
  { "regir", "e", "i", "i" },
};

static void
add (Spanish *self, GArray *out, guint32 morph, const char *stem, const char *ending)
{
  g_autofree char *text = g_strconcat (stem, ending, NULL);
  EngineInflection f = { g_string_chunk_insert_const (self->chunk, text), morph };

  g_array_append_val (out, f);
}

/* The third persons of one tense. */
static void
add_tense (Spanish *self,
           GArray *out,
           guint32 tense,
           const char *stem,
           const char *one,
           const char *many)
{
  const guint32 verb = ENGINE_MORPH_VERB | ENGINE_MORPH_THIRD | tense;

  add (self, out, verb | ENGINE_MORPH_SINGULAR, stem, one);
  add (self, out, verb | ENGINE_MORPH_PLURAL, stem, many);
}

static void
add_participles (Spanish *self, GArray *out, const char *stem)
{
  static const struct
  {
    const char *ending;
    guint32 morph;
  } endings[] = { { "o", ENGINE_MORPH_MASCULINE | ENGINE_MORPH_SINGULAR },
                  { "a", ENGINE_MORPH_FEMININE | ENGINE_MORPH_SINGULAR },
                  { "os", ENGINE_MORPH_MASCULINE | ENGINE_MORPH_PLURAL },
                  { "as", ENGINE_MORPH_FEMININE | ENGINE_MORPH_PLURAL } };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    add (self, out, ENGINE_MORPH_VERB | ENGINE_MORPH_PAST_PARTICIPLE | endings[i].morph, stem,
         endings[i].ending);
}

static gboolean
inflect_whole (Spanish *self, const char *lemma, GArray *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (strcmp (lemma, wholes[i].lemma) == 0)
      {
        const struct
        {
          const char *forms;
          guint32 tense;
        } tenses[] = { { wholes[i].present, ENGINE_MORPH_PRESENT | ENGINE_MORPH_THIRD },
                       { wholes[i].past, ENGINE_MORPH_PAST | ENGINE_MORPH_THIRD },
                       { wholes[i].future, ENGINE_MORPH_FUTURE | ENGINE_MORPH_THIRD },
                       { wholes[i].conditional, ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_THIRD },
                       { wholes[i].subjunctive, ENGINE_MORPH_SUBJUNCTIVE | ENGINE_MORPH_THIRD },
                       { wholes[i].participle, ENGINE_MORPH_PAST_PARTICIPLE },
                       { wholes[i].gerund, ENGINE_MORPH_PRESENT_PARTICIPLE } };

        add (self, out, ENGINE_MORPH_VERB | ENGINE_MORPH_INFINITIVE, lemma, "");
        for (guint t = 0; t < G_N_ELEMENTS (tenses); t++)
          {
            g_auto (GStrv) forms = g_strsplit (tenses[t].forms, " ", -1);

            for (guint k = 0; forms[k] != NULL; k++)
              add (self, out,
                   ENGINE_MORPH_VERB | tenses[t].tense
                       | (strlen (forms[k]) > 2 && strchr ("ns", forms[k][strlen (forms[k]) - 1])
                              ? ENGINE_MORPH_PLURAL
                              : ENGINE_MORPH_SINGULAR),
                   forms[k], "");
          }
        return TRUE;
      }
  return FALSE;
}

/* @stem with its last @from put as @to: acord → acuerd. */
static char *
change_vowel (const char *stem, const char *from, const char *to)
{
  const char *at = strrchr (stem, *from);

  if (at == NULL)
    return g_strdup (stem);
  return g_strdup_printf ("%.*s%s%s", (int)(at - stem), stem, to, at + 1);
}

/* The stem before the other kind of vowel: aplic → apliqu-e, sigu → sig-a, venc → venz-a. */
static char *
respell (const char *stem, gboolean before_e)
{
  static const char *const to_e[][2] = { { "c", "qu" }, { "g", "gu" }, { "z", "c" } };
  static const char *const to_a[][2] = {
    { "gu", "g" }, { "g", "j" }, { "nc", "nz" }, { "rc", "rz" }, { "c", "zc" }
  };
  const char *const (*table)[2] = before_e ? to_e : to_a;
  guint n = before_e ? G_N_ELEMENTS (to_e) : G_N_ELEMENTS (to_a);

  for (guint i = 0; i < n; i++)
    if (g_str_has_suffix (stem, table[i][0]))
      return g_strdup_printf ("%.*s%s", (int)(strlen (stem) - strlen (table[i][0])), stem,
                              table[i][1]);
  return g_strdup (stem);
}

typedef struct
{
  char *stem, *stressed, *past; /* acord, acuerd, acord */
  const Irregular *irregular;
  char *prefix; /* what stands before the irregular end: "man" of "mantener" */
  char kind; /* a, e, i */
  gboolean y; /* construir: construye, construyó */
  gboolean vowel; /* leer, caer: cayó */
} Verb;

static void
verb_clear (Verb *v)
{
  g_free (v->stem);
  g_free (v->stressed);
  g_free (v->past);
  g_free (v->prefix);
}

static void
verb_init (Verb *v, const char *lemma)
{
  gsize n = strlen (lemma);

  *v = (Verb){ .kind = lemma[n - 2], .stem = g_strndup (lemma, n - 2) };
  v->y = g_str_has_suffix (lemma, "uir") && !g_str_has_suffix (lemma, "guir");
  v->vowel = g_str_has_suffix (lemma, "eer") || g_str_has_suffix (lemma, "aer");
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_has_suffix (lemma, stems[i].lemma))
      {
        v->stressed = change_vowel (v->stem, stems[i].from, stems[i].to);
        if (stems[i].past != NULL)
          v->past = change_vowel (v->stem, stems[i].from, stems[i].past);
        break;
      }
  if (v->stressed == NULL)
    v->stressed = v->y ? g_strconcat (v->stem, "y", NULL) : g_strdup (v->stem);
  if (v->past == NULL)
    v->past = v->y || v->vowel ? g_strconcat (v->stem, "y", NULL) : g_strdup (v->stem);
  for (guint i = 0; i < G_N_ELEMENTS (irregulars); i++)
    if (g_str_has_suffix (lemma, irregulars[i].lemma))
      {
        v->irregular = &irregulars[i];
        v->prefix = g_strndup (lemma, n - strlen (irregulars[i].lemma));
      }
}

/* The preterite's plural stem takes the imperfect subjunctive too: firma-ron, firma-ra. */
static void
add_preterite (Spanish *self, const Verb *v, GArray *out)
{
  const char *irregular = v->irregular != NULL ? v->irregular->preterite : NULL;
  g_autofree char *base = NULL;

  if (irregular != NULL)
    {
      g_autofree char *stem = g_strconcat (v->prefix, irregular, NULL);
      const char *one = strcmp (irregular, "hic") == 0 ? "hiz" : irregular;
      g_autofree char *single = g_strconcat (v->prefix, one, NULL);

      add (self, out,
           ENGINE_MORPH_VERB | ENGINE_MORPH_PAST | ENGINE_MORPH_THIRD | ENGINE_MORPH_SINGULAR,
           single, "o");
      base = g_strconcat (stem, g_str_has_suffix (stem, "j") ? "e" : "ie", NULL);
    }
  else
    {
      add (self, out,
           ENGINE_MORPH_VERB | ENGINE_MORPH_PAST | ENGINE_MORPH_THIRD | ENGINE_MORPH_SINGULAR,
           v->past, v->kind == 'a' || v->y || v->vowel ? "ó" : "ió");
      base = g_strconcat (v->past, v->kind == 'a' ? "a" : v->y || v->vowel ? "e" : "ie", NULL);
    }
  add (self, out, ENGINE_MORPH_VERB | ENGINE_MORPH_PAST | ENGINE_MORPH_THIRD | ENGINE_MORPH_PLURAL,
       base, "ron");
  add_tense (self, out, ENGINE_MORPH_SUBJUNCTIVE, base, "ra", "ran");
  add_tense (self, out, ENGINE_MORPH_SUBJUNCTIVE, base, "se", "sen");
}

static void
add_present (Spanish *self, const Verb *v, GArray *out)
{
  const Irregular *x = v->irregular;
  const guint32 we =
      ENGINE_MORPH_VERB | ENGINE_MORPH_PRESENT | ENGINE_MORPH_PLURAL | ENGINE_MORPH_FIRST;
  gboolean a = v->kind == 'a';
  g_autofree char *subjunctive = NULL;

  if (x != NULL && x->present != NULL)
    add_tense (self, out, ENGINE_MORPH_PRESENT, v->prefix, x->present, x->presents);
  else
    add_tense (self, out, ENGINE_MORPH_PRESENT, v->stressed, a ? "a" : "e", a ? "an" : "en");
  add (self, out, we, v->stem, a ? "amos" : v->kind == 'e' ? "emos" : "imos");
  if (x != NULL && x->subjunctive != NULL)
    subjunctive = g_strconcat (v->prefix, x->subjunctive, NULL);
  else
    subjunctive = respell (v->stressed, a);
  add_tense (self, out, ENGINE_MORPH_SUBJUNCTIVE, subjunctive, a ? "e" : "a", a ? "en" : "an");
}

static void
inflect_verb (Spanish *self, const char *lemma, GArray *out)
{
  g_autofree char *future = NULL, *participle = NULL, *gerund = NULL;
  const Irregular *x;
  Verb v;

  if (inflect_whole (self, lemma, out))
    return;
  verb_init (&v, lemma);
  x = v.irregular;
  add (self, out, ENGINE_MORPH_VERB | ENGINE_MORPH_INFINITIVE, lemma, "");
  add_present (self, &v, out);
  add_preterite (self, &v, out);
  if (v.kind == 'a')
    add_tense (self, out, ENGINE_MORPH_PAST, v.stem, "aba", "aban");
  else
    add_tense (self, out, ENGINE_MORPH_PAST, v.stem, "ía", "ían");
  future =
      x != NULL && x->future != NULL ? g_strconcat (v.prefix, x->future, NULL) : g_strdup (lemma);
  add_tense (self, out, ENGINE_MORPH_FUTURE, future, "á", "án");
  add_tense (self, out, ENGINE_MORPH_CONDITIONAL, future, "ía", "ían");
  participle = x != NULL && x->participle != NULL ? g_strconcat (v.prefix, x->participle, NULL)
                                                  : g_strconcat (v.stem,
                                                                 v.kind == 'a' ? "ad"
                                                                 : v.vowel     ? "íd"
                                                                               : "id",
                                                                 NULL);
  add_participles (self, out, participle);
  gerund = v.kind == 'a'    ? g_strconcat (v.stem, "ando", NULL)
           : v.y || v.vowel ? g_strconcat (v.past, "endo", NULL)
           : v.irregular != NULL && g_str_has_suffix (lemma, "decir")
               ? g_strconcat (v.prefix, "diciendo", NULL)
               : g_strconcat (v.past, "iendo", NULL);
  add (self, out, ENGINE_MORPH_VERB | ENGINE_MORPH_PRESENT_PARTICIPLE, gerund, "");
  verb_clear (&v);
}

/* The plural of a noun or an adjective: acuerdos, aranceles, exportaciones, alzas, luces. */
static char *
plural (const char *word)
{
  static const char *const accents[][2] = { { "ón", "ones" }, { "és", "eses" }, { "án", "anes" },
                                            { "ín", "ines" }, { "ás", "ases" }, { "én", "enes" } };
  gsize n = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    if (g_str_has_suffix (word, accents[i][0]))
      return g_strdup_printf ("%.*s%s", (int)(n - strlen (accents[i][0])), word, accents[i][1]);
  if (g_str_has_suffix (word, "z"))
    return g_strdup_printf ("%.*sces", (int)n - 1, word);
  if (g_str_has_suffix (word, "is") || g_str_has_suffix (word, "us"))
    return g_strdup (word);
  if (g_str_has_suffix (word, "í"))
    return g_strconcat (word, "es", NULL);
  return g_strconcat (
      word, strchr ("aeiou", word[n - 1]) != NULL || (guint8)word[n - 1] >= 0x80 ? "s" : "es",
      NULL);
}

/* argentino, argentina; alemán, alemana; francés, francesa; español, española; NULL for one form. */
static char *
feminine (const char *word)
{
  static const char *const endings[][2] = { { "o", "a" },      { "és", "esa" },  { "án", "ana" },
                                            { "ín", "ina" },   { "ón", "ona" },  { "ol", "ola" },
                                            { "dor", "dora" }, { "tor", "tora" } };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i][0]))
      return g_strdup_printf ("%.*s%s", (int)(strlen (word) - strlen (endings[i][0])), word,
                              endings[i][1]);
  return NULL;
}

static void
inflect_noun (Spanish *self, const char *lemma, guint32 pos, guint32 gender, GArray *out)
{
  g_autofree char *many = plural (lemma);

  add (self, out, pos | gender | ENGINE_MORPH_SINGULAR, lemma, "");
  add (self, out, pos | gender | ENGINE_MORPH_PLURAL, many, "");
}

static guint32
gender_of (const char *word)
{
  if (g_str_has_suffix (word, "a") || g_str_has_suffix (word, "ión")
      || g_str_has_suffix (word, "dad"))
    return ENGINE_MORPH_FEMININE;
  return g_str_has_suffix (word, "o") || g_str_has_suffix (word, "l")
                 || g_str_has_suffix (word, "r")
             ? ENGINE_MORPH_MASCULINE
             : 0;
}

static gboolean
spanish_inflect (EngineDictionary *base, const char *lemma, guint32 pos, GArray *out)
{
  static const char *const endings[] = { "ar", "er", "ir" };
  Spanish *self = (Spanish *)base;
  gboolean verb = FALSE;
  guint32 old;
  const char *key;

  if (*lemma == '\0' || g_ascii_isupper (*lemma))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    verb |= g_str_has_suffix (lemma, endings[i]);
  if (!verb)
    pos &= ~ENGINE_MORPH_VERB;
  else if (pos & ENGINE_MORPH_VERB)
    pos = ENGINE_MORPH_VERB;
  key = g_string_chunk_insert_const (self->chunk, lemma);
  old = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, key));
  if (old == 0)
    g_ptr_array_add (self->order, (gpointer)key);
  g_hash_table_insert (self->words, (gpointer)key, GUINT_TO_POINTER (old | pos));
  if (pos & ENGINE_MORPH_VERB)
    inflect_verb (self, lemma, out);
  if (pos & ENGINE_MORPH_NOUN)
    inflect_noun (self, lemma, ENGINE_MORPH_NOUN, gender_of (lemma), out);
  if (pos & ENGINE_MORPH_ADJ)
    {
      g_autofree char *other = feminine (lemma);

      inflect_noun (self, lemma, ENGINE_MORPH_ADJ,
                    other != NULL ? ENGINE_MORPH_MASCULINE : gender_of (lemma), out);
      if (other != NULL)
        inflect_noun (self, other, ENGINE_MORPH_ADJ, ENGINE_MORPH_FEMININE, out);
    }
  return pos != 0;
}

static void
spanish_each (EngineDictionary *base,
              void (*func) (const char *text, guint32 morph, const char *lemma, gpointer data),
              gpointer data)
{
  Spanish *self = (Spanish *)base;
  guint n = self->order->len;

  for (guint i = 0; i < n; i++)
    {
      const char *lemma = g_ptr_array_index (self->order, i);
      guint32 pos = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, lemma));
      g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));

      if (pos & ENGINE_MORPH_VERB)
        spanish_inflect (base, lemma, ENGINE_MORPH_VERB, forms);
      if (pos & ~ENGINE_MORPH_VERB)
        spanish_inflect (base, lemma, pos & ~ENGINE_MORPH_VERB, forms);
      for (guint k = 0; k < forms->len; k++)
        func (g_array_index (forms, EngineInflection, k).text,
              g_array_index (forms, EngineInflection, k).morph, lemma, data);
    }
}

static void
spanish_free (EngineDictionary *base)
{
  Spanish *self = (Spanish *)base;

  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->order);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

EngineDictionary *
dictionary_new_spanish (void)
{
  Spanish *self = g_new0 (Spanish, 1);

  self->base.inflect = spanish_inflect;
  self->base.each = spanish_each;
  self->base.free = spanish_free;
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new ();
  self->chunk = g_string_chunk_new (65536);
  return &self->base;
}
