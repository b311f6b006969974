/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations on sentences of our own: the speaker before, after, inverted, by pronoun and by
 * "selon"; the medium; partial quotations; scare quotes and terms that nobody says. */

#include "config.h"

#include "facts-fixture.h"

/* "Nous partons : Ana Ruiz via Radio Sud" */
static char *
describe (const EngineFact *fact, const char *text)
{
  GString *s = g_string_new (NULL);

  g_string_append_len (s, text + fact->span.start_byte,
                       fact->span.end_byte - fact->span.start_byte);
  g_string_append_printf (s, ": %s",
                          fact->quotation.speaker != NULL ? fact->quotation.speaker : "?");
  facts_add (s, "via ", fact->quotation.via);
  return g_string_free (s, FALSE);
}

/* Beside a verb of saying, behind "selon" or a colon. */
static void
test_fr (void)
{
  static const FactsCase cases[] = {
    { "fr", "« Nous partons demain », a déclaré la ministre chilienne Ana Ruiz.",
      "Nous partons demain: Ana Ruiz" },
    { "fr", "La ministre chilienne Ana Ruiz a déclaré : « Nous partons demain. »",
      "Nous partons demain.: Ana Ruiz" },
    { "fr", "Paul Lambert, analyste, parle d'une « farce ».", "farce: Paul Lambert" },
    { "fr", "L'opposition juge le texte « injuste » : selon la banque Orsa, il coûtera 3 millions.",
      "injuste: L'opposition" },
    { "fr", "Selon Paul Lambert, analyste, ce serait « une erreur historique ».",
      "une erreur historique: Paul Lambert" },
    { "fr",
      "Le ministre chilien Paul Lambert a, pour sa part, dénoncé « des marchands de tapis » et "
      "appelé "
      "Lima à signer.",
      "des marchands de tapis: Paul Lambert" },
    { "fr",
      "Ana Ruiz s'est dite prête, tandis que son homologue, Paul Diop, dénonçait « un oukase ».",
      "un oukase: Paul Diop" },
    { "fr", "« Une victoire », pour le patron des armateurs, Paul Diop.",
      "Une victoire: Paul Diop" },
    { "fr", "Le texte a été jugé « bancal » par la sénatrice Ana Ruiz, qui vote contre.",
      "bancal: Ana Ruiz" },
    { "fr", "« C'est un piège », tonne le directeur du Conseil du sel, Paul Lambert.",
      "C'est un piège: Paul Lambert" },
    { "fr", "Pour l'économiste Ana Ruiz, la décision « évite le pire ».",
      "évite le pire: Ana Ruiz" },
    { "fr",
      "L'Inde et le Chili ont conclu « la mère de tous les accords », selon les mots d'Ana Ruiz.",
      "la mère de tous les accords: Ana Ruiz" },
    { "fr", "Pour la députée Ana Ruiz, c'est « le meilleur accord possible ».",
      "le meilleur accord possible: Ana Ruiz" },
    { "fr",
      "Le président chilien Ana Ruiz a dénoncé « des marchands de sable » et appelé Lima à agir.",
      "des marchands de sable: Ana Ruiz" },
    { "fr", "Paul Lambert, planteur à Man, n'y croit pas : « On nous promet mille francs. »",
      "On nous promet mille francs.: Paul Lambert" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

/* Whoever an office or a pronoun stands for. */
static void
test_fr_offices (void)
{
  static const FactsCase cases[] = {
    { "fr", "« Ana Ruiz tient parole, lui a répondu M. Lambert, il nous faut accélérer. »",
      "Ana Ruiz tient parole: Lambert | il nous faut accélérer.: Lambert" },
    { "fr",
      "« Ces armes tuent, s'indigne notre directrice, Ana Ruiz. Un enfant ne doit pas en hériter. "
      "»",
      "Ces armes tuent: Ana Ruiz | Un enfant ne doit pas en hériter.: Ana Ruiz" },
    { "fr",
      "Le ministre Paul Lambert hésite. « Nous ne pouvions pas payer », dit-il au Courrier du "
      "Nord. "
      "Les Grecs rejettent toute mention du mot « ananas ».",
      "Nous ne pouvions pas payer: Paul Lambert" },
    { "en", "Mr Paul Lambert told the Commons: \"It has asked for no money at all.\"",
      "It has asked for no money at all.: Paul Lambert" },
    /* by the paragraph: its only person, the subject behind, who answers */
    { "fr",
      "Paul Lambert ne décolère pas. Le patron du chalutier n'a rien eu. « Mon père pêchait déjà "
      "là-bas, et je devrais le prouver ! »",
      "Mon père pêchait déjà là-bas, et je devrais le prouver !: Paul Lambert" },
    { "fr",
      "« Du champagne ? Nous avons trop souvent fêté pour rien. » Rectrice de l'Université du "
      "Nord, "
      "Ana Ruiz a suivi la séance avec Paul Lambert et Awa Diop.",
      "Du champagne ? Nous avons trop souvent fêté pour rien.: Ana Ruiz" },
    { "en",
      "Ana Ruiz, who retired in May, wrote the treaty.\n\nDid they buy it?\n\n\"I never let them "
      "buy me a single coffee.\" The rest is known.\n\nThey deny it.\n\n\"They have denied it for "
      "ten long years.\" It rained.",
      "I never let them buy me a single coffee.: Ana Ruiz | They have denied it for ten long "
      "years.: Ana Ruiz" },
    { "fr",
      "Ana Ruiz, présidente de la Confédération, est venue. « Nous avons signé », a réagi la "
      "présidente de la Confédération.",
      "Nous avons signé: Ana Ruiz" },
    { "fr", "Yvon Le Gall n'attend pas. « C'est cent tonnes de plus », calcule cet éleveur.",
      "C'est cent tonnes de plus: Yvon Le Gall" },
    { "fr", "Réactions. Une porte-parole du ministère des Finances : « Rien n'est signé. »",
      "Rien n'est signé.: porte-parole du ministère des Finances" },
    { "fr",
      "Paul Lambert a dénoncé « une farce ». Un diplomate chilien parle d'« un malentendu » ; "
      "selon lui, "
      "« rien n'est perdu ».",
      "une farce: Paul Lambert | un malentendu: diplomate chilien | rien n'est perdu: diplomate "
      "chilien" },
    { "fr",
      "Ana Ruiz a dit lundi que « la porte reste ouverte ». L'ancienne ministre chilienne a ajouté "
      "que les "
      "quotas « punissent les petits ».",
      "la porte reste ouverte: Ana Ruiz | punissent les petits: Ana Ruiz" },
    { "fr", "Le porte-parole de l'Élysée évoque « des avancées réelles ».",
      "des avancées réelles: porte-parole de l'Élysée" },
    { "fr",
      "La banquière Ana Ruiz a reçu le ministre Paul Lambert. « Nous sommes près du but », a dit "
      "ce "
      "dernier.",
      "Nous sommes près du but: Paul Lambert" },
    { "fr",
      "« Nous avançons », a déclaré aux dirigeants l'envoyé spécial de Paul Lambert pour l'Asie, "
      "Jean "
      "Roy.",
      "Nous avançons: Jean Roy" },
    { "fr", "Le syndicat du sel, par la voix d'Ana Ruiz, craint que « rien ne change ici ».",
      "rien ne change ici: Ana Ruiz" },
    { "fr",
      "Sel : « Nous ne vendrons pas nos mines »\n\nPar Jean Roy\n\nLa ministre malienne des Mines, "
      "Ana "
      "Ruiz, reçoit notre envoyé dans son bureau. Elle parle du sel et du reste, longuement.\n",
      "Nous ne vendrons pas nos mines: Ana Ruiz" },
    { "fr", "La ministre Ana Ruiz est là. « C'est bien », résume une conseillère de Mme Ruiz.",
      "C'est bien: conseillère de Mme Ruiz" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

/* Bodies, sources and papers; and marks in which nobody says anything. */
static void
test_fr_others (void)
{
  static const FactsCase cases[] = {
    { "fr", "« Rien n'est joué », résume Paul Lambert, analyste, cité par Radio Littoral.",
      "Rien n'est joué: Paul Lambert via Radio Littoral" },
    /* the clause opens the marks, and nothing is said before it */
    { "fr", "C'est un pas »\x01, a déclaré le ministre péruvien du Commerce, Juan\"Salas26.",
      "Juan\"Salas26.: ministre péruvien" },
    { "fr", "Le communiqué parle d'« une étape décisive » et salue « l'esprit de compromis ».",
      "une étape décisive: Le communiqué | l'esprit de compromis: Le communiqué" },
    { "fr",
      "Ana Ruiz a rencontré la presse. Un mois plus tôt, elle jugeait les discussions « au point "
      "mort », "
      "d'après une note consultée par Reuters.",
      "au point mort: Ana Ruiz via Reuters" },
    { "fr", "« C'est peu », estime Paul Lambert, patron de l'AFP.", "C'est peu: Paul Lambert" },
    { "fr", "Le Pérou « regrette vivement » ce retard.", "regrette vivement: Pérou" },
    { "fr", "Le texte promet une aide que le Pérou « versera sans délai ».",
      "versera sans délai: Pérou" },
    { "fr", "Les taux seront bornés, assure une source proche du dossier, « entre deux et trois ».",
      "entre deux et trois: une source proche du dossier" },
    { "fr",
      "Paul Lambert, analyste, arrive. Au ministère des Pêches, on assure que « rien n'est prêt ».",
      "rien n'est prêt: ministère des Pêches" },
    { "fr", "Le taux sera plafonné, assure une source du comité, « entre deux et trois points ».",
      "entre deux et trois points: une source du comité" },
    { "fr", "« On verra bien », a assuré à la radio Littoral la ministre Ana Ruiz.",
      "On verra bien: Ana Ruiz via Littoral" },
    { "fr", "Dans une note, la société civile fustige « une manœuvre hostile ».",
      "une manœuvre hostile: la société civile" },
    { "fr", "Le marché dit « gris » échappe aux statistiques.", "" },
    { "fr", "La ministre Ana Ruiz a signé un accord dit « un pour tous ».", "" },
    { "fr", "La ministre Ana Ruiz a annoncé un « Partenariat pour une énergie juste ».", "" },
    { "fr", "Le principe dit du « premier arrivé » demeure.", "" },
    { "fr", "La Chine, a rappelé mardi la ministre Ana Ruiz, est « un partenaire, pas un modèle ».",
      "un partenaire, pas un modèle: Ana Ruiz" },
    { "fr", "« Un texte bancal » (Paul Diop, lundi).", "Un texte bancal: Paul Diop" },
    { "fr", "Lima s'est dite « déçue, mais pas surprise » par la surtaxe.",
      "déçue, mais pas surprise: Lima" },
    { "fr", "Selon une source proche du dossier, le climat était « tendu ».",
      "tendu: une source proche du dossier" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

static void
test_en (void)
{
  static const FactsCase cases[] = {
    { "en", "\"It is late,\" Ana Ruiz wrote in a letter seen by Reuters.",
      "It is late,: Ana Ruiz via Reuters" },
    { "en", "\"We leave tomorrow,\" said Chilean minister Ana Ruiz.",
      "We leave tomorrow,: Ana Ruiz" },
    { "en", "Chilean minister Ana Ruiz said: \"We leave tomorrow.\"",
      "We leave tomorrow.: Ana Ruiz" },
    { "en", "Ana Ruiz, the Chilean minister, was brief. \"We leave,\" she told Coast Radio.",
      "We leave,: Ana Ruiz via Coast Radio" },
    { "en", "“We leave,” Ana Ruiz said on Monday, “and soon.”",
      "We leave,: Ana Ruiz | and soon.: Ana Ruiz" },
    { "en", "Analyst Paul Lambert called it \"a farce\".", "a farce: Paul Lambert" },
    { "en", "According to analyst Paul Lambert, it is \"a historic mistake\".",
      "a historic mistake: Paul Lambert" },
    { "en", "Peru, which likes Fiji, warned that it was \"no threat to anyone\".",
      "no threat to anyone: Peru" },
    { "en", "Trade minister Ana Ruiz, who met envoy Paul Lambert, said Chile \"will not blink\".",
      "will not blink: Ana Ruiz" },
    { "en",
      "Chilean minister Ana Ruiz thanked Lima \"for its patience in the matter\", according to "
      "Radio "
      "Coast.",
      "for its patience in the matter: Ana Ruiz" },
    { "en", "\"Salt is salt,\" Mr Paul Lambert was quoted by Reuters as saying.",
      "Salt is salt,: Paul Lambert via Reuters" },
    { "en", "The African Union \"warmly welcomed\" the accord.", "warmly welcomed: African Union" },
    { "en", "The so-called \"grey\" market escapes statistics.", "" },
    { "en", "Analyst Paul Lambert read the memorandum. It says that both sides \"aspire\" to more.",
      "aspire: ?" },
    { "en", "\"It ends here,\" Ana Ruiz, a Chilean minister, told Channel 12.",
      "It ends here,: Ana Ruiz via Channel 12" },
    { "en", "Economist Hana Sato said farmers \"can breathe\".", "can breathe: Hana Sato" },
    { "en", "The parties (\"the Members\") shall meet yearly.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

/* Whoever an office or a pronoun stands for. */
static void
test_en_offices (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Ana Ruiz said \"nonsense\". A Western official said Lima was \"playing for time\". "
      "According to him, "
      "\"nothing is agreed yet\".",
      "nonsense: Ana Ruiz | playing for time: official | nothing is agreed yet: official" },
    { "en",
      "Minister Ana Ruiz spoke first. Her aide, Paul Lambert, nodded. \"We are close,\" the "
      "minister "
      "said.",
      "We are close,: Ana Ruiz" },
    { "en",
      "Chilean President Ana Ruiz spoke on Monday. \"We are close,\" the 61-year-old leader said.",
      "We are close,: Ana Ruiz" },
    { "en",
      "Greek premier Ana Ruiz met Paul Lambert. The Greek leader answered that \"we live "
      "together\".",
      "we live together: Ana Ruiz" },
    { "en", "In Lima US Secretary of State Ana Ruiz welcomed the \"monumental salt\".",
      "monumental salt: Ana Ruiz" },
    { "en",
      "Prime Minister Omar Roy and Premier Ana Ruiz met. The Premier shelved the plan.\n\n\"It is "
      "over,\" she said.",
      "It is over,: Ana Ruiz" },
    { "en",
      "Keir Starmer and the Taoiseach, Micheál Martin, met. \"The clock is reset,\" the Taoiseach "
      "observed.",
      "The clock is reset,: Micheál Martin" },
    { "en", "US Secretary of State Paul Lambert welcomed the \"monumental effort\".",
      "monumental effort: Paul Lambert" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

static void
test_inside_marks (void)
{
  static const FactsCase cases[] = {
    { "fr", "« Le pont est tombé, a lancé M. Diop lors d'un dîner, rien ne passe plus. »",
      "Le pont est tombé: Diop | rien ne passe plus.: Diop" },
    { "fr", "« On nous prend tout, déplore Ana Ruiz, maire de la ville. Rien ne reste. »",
      "On nous prend tout: Ana Ruiz | Rien ne reste.: Ana Ruiz" },
    { "fr", "« Que voulez-vous ?, s'indigne le maire Paul Diop, nous partons. »",
      "Que voulez-vous ?: Paul Diop | nous partons.: Paul Diop" },
    { "fr", "« Nous avons tenu, a reconnu mardi devant la presse le ministre Paul Diop. »",
      "Nous avons tenu: Paul Diop" },
    { "fr", "Paul Diop est venu. « C'est fini, assure-t-il. Rien ne passe plus. »",
      "C'est fini: Paul Diop | Rien ne passe plus.: Paul Diop" },
    { "fr", "Ana Ruiz est venue. « Il faut signer, a-t-elle ajouté, sinon tout est perdu. »",
      "Il faut signer: Ana Ruiz | sinon tout est perdu.: Ana Ruiz" },
    { "fr", "« La récolte est bonne, explique-t-on au ministère, mais les prix baissent. »",
      "La récolte est bonne: ? | mais les prix baissent.: ?" },
    /* what others said or signed stands in the speech */
    { "fr", "« Le texte, signé par Paul Diop, est nul », a déclaré la ministre Ana Ruiz.",
      "Le texte, signé par Paul Diop, est nul: Ana Ruiz" },
    { "fr", "« Le texte, que défend Paul Diop, est nul », a déclaré la ministre Ana Ruiz.",
      "Le texte, que défend Paul Diop, est nul: Ana Ruiz" },
    { "en", "“It is over, warns Paul Diop, and nothing moves.”",
      "It is over: Paul Diop | and nothing moves.: Paul Diop" },
    /* the name of a paper, a stamp, and a verb that is spelled like an office */
    { "fr", "La ministre Ana Ruiz a répondu pour « Le Courrier du Fleuve ».", "" },
    { "en", "A draft marked \"not for release\" was seen by Ana Ruiz, officials said.", "" },
    { "fr", "Ana Ruiz a publié un bilan que Lima juge « trop beau ».", "trop beau: Lima" },
    { "fr", "Dentistes sans frontières a dénoncé « un chantage », selon Le Monde.",
      "un chantage: Dentistes sans frontières via Le Monde" },
    /* works by their titles */
    { "fr", "Dans son livre, « Les Frontières liquides », Ana Ruiz raconte la fin du pacte.", "" },
    { "fr", "Ana Ruiz, auteure de « La Paix des barrages », dit craindre « le pire ».",
      "le pire: Ana Ruiz" },
    { "en", "In an op-ed headlined \"Save the Volta\", Ana Ruiz calls for a moratorium.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

static void
add (void)
{
  g_test_add_func ("/quotations/fr", test_fr);
  g_test_add_func ("/quotations/fr-offices", test_fr_offices);
  g_test_add_func ("/quotations/fr-others", test_fr_others);
  g_test_add_func ("/quotations/inside-marks", test_inside_marks);
  g_test_add_func ("/quotations/en", test_en);
  g_test_add_func ("/quotations/en-offices", test_en_offices);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
