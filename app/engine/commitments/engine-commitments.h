/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on their way from an act's word to a fact: engine-commitments.c finds the acts, -finite.c those of
 * verbs that carry a clause, -share.c those that share what stands before another, -asked.c, -given.c, -request.c,
 * -vowed.c, -wished.c, -conditions.c and -measure.c those asked, given, promised or refused, -adverbial.c,
 * -beside.c, -headline.c, -nominal.c, -decided.c and -told.c those beside others, planned and as nouns, -lists.c
 * those of lists; -governor.c says what governs them, -bound.c whom that binds; -actor.c, -named.c, -apposed.c,
 * -firm.c, -partisan.c, -author.c, -stand.c, -home.c, -owned.c, -people.c, -sayer.c, -speaker.c, -we.c, -bearer.c,
 * -known.c and -pairs.c who acts, -possible.c where nobody can; -passive.c, -verb.c, -carries.c, -laid.c, -parted.c
 * and -unknown.c what the form of the verb says; -unnamed.c who is meant where nobody is named; -object.c,
 * -extent.c, -dative.c and -terms.c what they bear on, -settle.c what they are; -weigh.c and -deeds.c which of them
 * count. */

#pragma once

#include "engine-fill.h"

#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  const EngineTag *act; /* ACTION tag */
  guint32 first; /* tokens of the act and its object */
  guint32 last;
  guint32 governor; /* token of the modality word + 1, 0 = the act stands itself */
  guint32 object_first; /* 0, 0 = none */
  guint32 object_last;
  const EngineTag *policy; /* class of the object, NULL = none */
  const EngineTag *tail; /* "on ice": settles the act */
  guint32 amount_first; /* tokens: money before a noun of giving, 0 = none */
  gboolean has_value; /* money, a rate, a quantity in the object */
  gboolean has_goods; /* a commodity, an instrument */
  EngineAction action;
  EngineModality modality;
  gboolean negated;
  gboolean weak;
  gboolean nominal;
  gboolean by_instrument; /* "the pact will": its parties act */
  gboolean reflexive; /* "s'est retirée": its own act, by "refl" in the lexicon */
  gboolean side; /* of a line above a list: it only names one side */
  gboolean goes_on; /* behind "and", of whoever did the act before */
  gboolean first_person; /* "nous", "we" */
  gboolean in_item; /* of a list of what was agreed */
  gboolean passive; /* the object stands before the verb: already set */
  gboolean dated; /* "resume in May": of a day to come, as sure as a future */
  gboolean laid; /* "les droits tombent à 5 %": the present of what an agreement lays down */
  const char *deadline;
  const char *rule;
  EngineCodes actor; /* the first that engine_act_start() leaves alone but for the count */
  EngineCodes toward;
  EngineCodes implied; /* of a passive without agent: who acted before, or made the agreement */
  EngineCodes before; /* of a passive without agent: who acted in this sentence or the one before */
  EngineCodes asked; /* parties between the governor and the act */
  EngineReasons reasons;
} EngineAct;

/* An act of which nothing is known yet: most are given up soon. */
static inline void
engine_act_start (EngineAct *self, const EngineTag *act)
{
  memset (self, 0, G_STRUCT_OFFSET (EngineAct, actor));
  self->act = act;
  self->actor.n = self->toward.n = self->implied.n = self->asked.n = self->reasons.n = 0;
  self->before.n = 0;
}

/* An act that the word of modality itself tells. */
static inline void
engine_act_start_alone (EngineAct *self,
                        const EngineTag *word,
                        EngineModality modality,
                        const char *rule)
{
  engine_act_start (self, word);
  self->governor = word->first + 1;
  self->modality = modality;
  self->rule = rule;
}

/* The noun of an act at the token, whatever verb it is spelled like ("levée"), or NULL. */
static inline const EngineTag *
engine_act_noun_at (const EngineAnalysis *a, guint32 i)
{
  if (!engine_analysis_has (a, i, ENGINE_CLASS_ACTION))
    return NULL;
  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    if (a->tag[t].class_id == ENGINE_CLASS_ACTION
        && engine_fill_attr (a, &a->tag[t], "nominal") != NULL)
      return &a->tag[t];
  return NULL;
}

/* The modality word before an act. */
typedef struct
{
  const EngineTag *tag; /* NULL = none */
  guint32 purpose; /* token of "afin de" + 1 */
  gboolean marked; /* "à", "de", "to" before the act */
  gboolean negated; /* "de ne pas", "not to" */
  gboolean joined; /* "and", "et", "," before it */
  gboolean others; /* "and Lima to": of others than the act before */
  gboolean stopped; /* "can", "the right to": governed by a word that binds nobody */
} EngineGovernor;

static inline guint8
engine_act_scopes (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len ? g_array_index (a->scopes, guint8, i) : 0;
}

static inline const EngineValue *
engine_act_value_at (const EngineAnalysis *a, guint32 i)
{
  guint32 v = i < a->value_at->len ? g_array_index (a->value_at, guint32, i) : 0;

  return v != 0 ? &g_array_index (a->values, EngineValue, v - 1) : NULL;
}

static inline gboolean
engine_act_is_small_word (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_TARGET);
}

/* Adverbs, negations and pronouns that may stand between the words of a verb phrase. */
static inline gboolean
engine_act_is_filler (const EngineAnalysis *a, guint32 i)
{
  const guint32 classes = ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB;

  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && ((engine_fill_morph (a, i) & classes) == ENGINE_MORPH_ADVERB
             || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
             || engine_fill_is_in (a, i, ENGINE_CLASS_VP_FILLER));
}

gboolean engine_act_is_neither (const EngineAnalysis *a, guint32 verb);
gboolean engine_act_is_middle (const EngineAnalysis *a, guint32 i, guint32 low);
/* engine-commitments-idle.c: an act that no party undertakes by being told of it. */
gboolean engine_act_is_idle (const EngineAnalysis *a, const EngineAct *act);
gboolean engine_act_is_unreal (const EngineAnalysis *a, guint32 i, guint32 low);
gboolean engine_act_is_announced (const EngineAnalysis *a, guint32 i, guint32 low);
gboolean engine_act_is_under_accord (const EngineAnalysis *a, guint32 i);
/* "Le pacte prévoit que Lima pourra": the verb's clause is one of an agreement. */
gboolean engine_act_is_by_it (const EngineAnalysis *a, guint32 verb, guint32 low);
guint engine_act_agreements_end (const EngineAnalysis *a);
gboolean engine_act_speaks_of_states (const EngineAnalysis *a, guint32 token);
gboolean engine_act_have_agreed (const EngineAnalysis *a, const EngineCodes *codes, guint32 verb);
gboolean engine_act_is_own_term (const EngineAnalysis *a, const EngineAct *act);
gboolean engine_act_is_term (const EngineAnalysis *a, guint32 verb, guint32 low);
gboolean engine_act_is_declared (const EngineAnalysis *a, guint32 i, guint32 low);
gboolean engine_act_is_pledged (const EngineAnalysis *a, guint32 i);
gboolean engine_act_agreed_before (const EngineAnalysis *a, guint32 token, EngineCodes *codes);
void engine_act_narrow_giver (const EngineAnalysis *a, EngineAct *act);
/* Whether the sentence that ends at @last is a question. */
gboolean engine_act_is_asked (const EngineAnalysis *a, guint32 last);

/* The modality word that governs the act, looked for back to @low. */
void engine_act_find_governor (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out);
void
engine_act_raise_to_request (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out);
gboolean engine_act_find_first_governor (const EngineAnalysis *a,
                                         guint32 i,
                                         guint32 low,
                                         EngineGovernor *out);
/* Which act of a state the thing is that is asked for or provided. */
EngineAction engine_act_wanted (const EngineAnalysis *a, const EngineAct *act);
gboolean engine_act_wants_to_gain (EngineAnalysis *a, EngineAct *act, guint32 gain);
/* "la menace américaine d'imposer": a noun, whose holder acts. */
gboolean engine_act_is_noun_governor (const EngineAnalysis *a, const EngineTag *tag);
/* "la décision de Pékin", "Lima's plea": whose noun it is. */
void engine_act_read_holder (EngineAnalysis *a, EngineAct *act, const EngineTag *noun);
/* Modality, negation, actor and who is asked. */
void engine_act_apply_governor (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g);

#define ENGINE_ACT_GROUP_REACH 7 /* tokens from a verb to the first of its group */

/* The first token of the verb's group: auxiliaries, modals and fillers before it. */
guint32 engine_act_verb_group (const EngineAnalysis *a, guint32 verb, guint32 low);
/* "we'll", "they've": a subject and the first word of its verb's group in one. */
static inline gboolean
engine_act_is_contracted (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
         && (engine_fill_is (a, i, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
         && g_str_has_prefix (engine_fill_code (a, engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN)),
                              "subj");
}

/* Whether a pronoun that can be a subject stands in the verb's group or right before it. */
static inline gboolean
engine_act_has_pronoun (const EngineAnalysis *a, guint32 verb)
{
  const guint32 reach = ENGINE_ACT_GROUP_REACH + 1;

  /* the verb's own token: "we'll" */
  return engine_clues_next (a, verb - MIN (verb, reach), verb + 1, ENGINE_CLUE_PRONOUN) <= verb;
}

/* "I hope": whoever wrote the text, no party of it. */
gboolean engine_act_is_author (const EngineAnalysis *a, guint32 verb);
/* "Nous proposons", "We will": whoever speaks becomes the actor. */
gboolean
engine_act_others_of_speaker (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_first_person (EngineAnalysis *a, EngineAct *act, guint32 verb);
/* "Les opposants exigent": those who are no state, and the text's publisher: -people.c. */
gboolean engine_act_people_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_people_pronoun (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean
engine_act_association_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean
engine_act_same_association (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_heads_association (EngineAnalysis *a, EngineAct *act, guint32 end, guint32 low);
gboolean
engine_act_publisher_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
/* "« Nous gèlerons … », menace le ministre": said as a threat. */
gboolean engine_act_is_threatening (const EngineAnalysis *a, guint32 verb);
/* The state whose office says "we" in the quotation around the verb: -speaker.c. */
gboolean engine_act_quoted_speaker (const EngineAnalysis *a, guint32 verb, EngineCodes *codes);
/* The subject of the verb becomes the actor.  FALSE where there is none. */
gboolean engine_act_read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb);

/* Who a subject stands for; @group as engine_act_verb_group(): engine-commitments-stand.c.
 * @hidden: whose subject it is, is no party. */
gboolean engine_act_aside_subject (EngineAnalysis *a,
                                   EngineAct *act,
                                   guint32 group,
                                   guint32 low,
                                   gboolean *hidden);
/* "Le Tessin a bloqué", "Ontario will": a region that ends before @end acts for its state. */
gboolean engine_act_region_subject (EngineAnalysis *a, EngineAct *act, guint32 end, guint32 low);
gboolean engine_act_law_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_relative_subject (EngineAnalysis *a,
                                      EngineAct *act,
                                      guint32 verb,
                                      guint32 group,
                                      guint32 low);
gboolean
engine_act_bracketed_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
/* "Ana Costa, a former minister, vowed": no state's. */
gboolean
engine_act_partisan_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
/* "présidente du syndicat des dockers": the body as written, up to @end, or NULL. */
const char *engine_act_body_of_office (EngineAnalysis *a, const EngineTag *role, guint32 end);
gboolean engine_act_apposed_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_company (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_person_before (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
/* "UK boats may catch": a thing is the verb's subject, and no party before it; -things.c. */
gboolean engine_act_has_thing_subject (const EngineAnalysis *a, guint32 verb, guint32 low);
/* "Invite the Union to", at the start of a line of a declaration. */
gboolean engine_act_declares (const EngineAnalysis *a, guint32 verb);
/* Those who do: named above the points, or of the agreement told of. */
gboolean engine_act_declaring (EngineAnalysis *a, guint32 verb, EngineCodes *codes);
gboolean engine_act_heading_pair (const EngineAnalysis *a, guint32 token, EngineCodes *codes);
gboolean engine_act_declarants (const EngineAnalysis *a, guint32 verb, EngineCodes *codes);
/* "Il abroge": an agreement of the sentence before, not who stands there. */
gboolean engine_act_means_instrument (const EngineAnalysis *a, guint32 verb);
/* The sentence before, in the same line, of the one whose first word is @first. */
gboolean
engine_act_sentence_before (const EngineAnalysis *a, guint32 first, guint32 *from, guint32 *to);

/* Who made the agreement spoken of: engine-commitments-pairs.c. */
gboolean engine_act_agreement_pair (EngineAnalysis *a, guint32 token, EngineCodes *codes);
gboolean engine_act_agreement_parties (EngineAnalysis *a,
                                       guint32 token,
                                       gboolean newest,
                                       EngineCodes *codes);
const char *engine_act_other_side (const EngineAnalysis *a, guint32 token, const char *code);
/* "par Pékin", "by both": behind the participle. */
gboolean engine_act_read_agent (EngineAnalysis *a, EngineAct *act, guint32 limit);
/* "en échange", "in return": whoever @own made the newest agreement with. */
gboolean engine_act_is_in_return (const EngineAnalysis *a, guint32 verb);
gboolean
engine_act_follows_colon (const EngineAnalysis *a, guint32 i, gboolean marked, guint32 low);
gboolean engine_act_is_of_receiver (const EngineAnalysis *a, guint32 first, guint32 last);
gboolean
engine_act_read_side_lead (EngineAnalysis *a, guint32 first, guint32 last, EngineAct *lead);
void engine_act_return_side (EngineAnalysis *a,
                             guint32 token,
                             const EngineCodes *own,
                             EngineCodes *codes);
/* "un accord qui prolonge": its parties become the actor.  FALSE where no agreement stands there. */
gboolean engine_act_of_accord (EngineAnalysis *a, EngineAct *act, guint32 verb);
gboolean engine_act_usual_pair (const EngineAnalysis *a, guint32 token, EngineCodes *codes);
gboolean engine_act_is_agreeing_pair (EngineAnalysis *a, const EngineMention *m);

/* Whose text it is: engine-commitments-author.c. */
const char *engine_act_head_state (const EngineAnalysis *a);
const char *engine_act_home_state (const EngineAnalysis *a);
void engine_act_settle_government (const EngineAnalysis *a,
                                   guint32 first,
                                   guint32 last,
                                   EngineCodes *codes);
const char *engine_act_advocate (const EngineAnalysis *a);
gboolean
engine_act_read_sayer (EngineAnalysis *a, const EngineAct *act, guint32 modal, EngineCodes *codes);
void engine_act_settle_advice (EngineAnalysis *a, EngineAct *act, const EngineTag *modal);
const EngineTag *engine_act_modal_over (const EngineAnalysis *a, const EngineTag *promise);
gboolean engine_act_is_called_for (const EngineAnalysis *a, const EngineTag *promise);
/* "the Ministry will", "l'Administration fédérale examinera": the text's own. */
gboolean engine_act_state_body (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low);
gboolean engine_act_office_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_author_asks (const EngineAnalysis *a, guint32 verb, EngineCodes *codes);

/* Agencies, and companies that the text calls their state's, become the state: -owned.c. */
void engine_act_settle_agencies (const EngineAnalysis *a, guint32 verb, EngineCodes *codes);

/* Who acts for a state that the subject does not name: engine-commitments-home.c. */
gboolean engine_act_interviewed (const EngineAnalysis *a, guint32 verb, EngineCodes *codes);
gboolean engine_act_means_thing (const EngineAnalysis *a, guint32 verb);
gboolean engine_act_agency_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_own_government (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_own_body (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
/* "the Business Secretary, Peter Kyle, says": a minister of no country that is said. */
gboolean engine_act_named_speaker (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low);
gboolean
engine_act_own_minister (const EngineAnalysis *a, const EngineMention *person, EngineCodes *codes);
gboolean engine_act_is_former (const EngineAnalysis *a, guint32 verb);
/* "le syndicaliste Marc Roy", "Ana Costa, a lawmaker": who holds no office of a state acts for himself.  FALSE
 * where that is no act. */
gboolean
engine_act_settle_private (const EngineAnalysis *a, EngineAct *act, const EngineMention *m);
/* Whom a person of no country acts for: the text's own state, or else, @by_name, nobody else. */
gboolean engine_act_private (const EngineAnalysis *a,
                             const EngineMention *person,
                             gboolean by_name,
                             EngineCodes *codes);
void engine_act_implied (const EngineAnalysis *a, guint32 verb, EngineCodes *codes);
gboolean engine_act_whose (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_led_government (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
guint32 engine_act_thing_pronoun (const EngineAnalysis *a,
                                  guint32 verb,
                                  guint32 first,
                                  gboolean *concludes);

/* "a par décret levé": where the adverbial starts that parts the word at @k from its auxiliary, or @k. */
guint32 engine_act_before_adverbial (const EngineAnalysis *a, guint32 k, guint32 low);
/* The token before @k, over an adverbial or an aside between commas that ends there. */
guint32 engine_act_token_before (const EngineAnalysis *a, guint32 k, guint32 low);
/* Whether the act's word is a verb that carries its clause: -carries.c. */
gboolean engine_act_is_finite (EngineAnalysis *a, EngineAct *act, guint32 low);
/* "a été suspendu", "were imposed": the subject is the object. */
gboolean engine_act_is_passive (const EngineAnalysis *a, guint32 i, guint32 low);
/* "has discussed", "n'a pas rejoint": a participle behind an auxiliary. */
gboolean engine_act_is_perfect (const EngineAnalysis *a, guint32 i, guint32 low);
gboolean engine_act_is_progressive (const EngineAnalysis *a, guint32 i, guint32 low);
/* What tense and clause say of the act. */
EngineModality engine_act_finite_modality (const EngineAnalysis *a, guint32 i, guint32 low);
/* "L'accord prévoit que le Pérou supprime": the present of what is laid down. */
gboolean engine_act_is_provided (const EngineAnalysis *a, guint32 verb, guint32 low);
/* "accepté de réduire", "prêt à fournir": the infinitive is the act. */
gboolean engine_act_governs_infinitive (const EngineAnalysis *a, const EngineTag *tag);

/* "sera levé par Hanoï": actor, object and modality of a passive.  FALSE where nobody is said to act. */
gboolean engine_act_read_passive (EngineAnalysis *a, EngineAct *act, guint32 low);

/* Who holds what the phrase is about, or is the other side of whom it hits: -bearer.c. */
gboolean engine_act_read_bearer (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last);
gboolean
engine_act_read_relative_maker (EngineAnalysis *a, EngineAct *act, guint32 end, guint32 low);
/* "The ban will be lifted": whoever acted on it before: -known.c. */
gboolean engine_act_read_known (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last);
/* "Flights between Lima and Quito": both become the actor. */
gboolean engine_act_read_between (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 end);
/* The noun phrase that ends before the token @chain. */
void engine_act_find_phrase (const EngineAnalysis *a,
                             guint32 chain,
                             guint32 low,
                             guint32 *phrase,
                             guint32 *end);
/* "Costs are to be shared": what those who made the agreement do; -unnamed.c. */
gboolean engine_act_read_unnamed (EngineAnalysis *a,
                                  EngineAct *act,
                                  guint32 first,
                                  guint32 end,
                                  gboolean present);
gboolean engine_act_binds_state (EngineAnalysis *a, const EngineAct *act, const EngineGovernor *g);
/* "Talks will resume": the same.  FALSE where somebody else does. */
gboolean engine_act_may_resume (const EngineAnalysis *a, const EngineTag *act);
gboolean engine_act_resumes_itself (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g);
/* "Negotiators will", "their ministers": the same. */
gboolean engine_act_read_here (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low);
gboolean engine_act_offices_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low);
gboolean engine_act_has_policy (const EngineAnalysis *a, guint32 first, guint32 last);
/* The end of the subject of a verb group that starts at @end, before an aside between commas. */
guint32 engine_act_before_aside (const EngineAnalysis *a, guint32 end, guint32 low);

/* "said it would", "a répété qu'elle ne": whoever says so speaks of himself. */
gboolean engine_act_says_of_itself (const EngineAnalysis *a, guint32 modal, guint32 low);

/* A tag for a verb that no lexicon has; it lives as long as the window. */
const EngineTag *engine_act_own_tag (const EngineAnalysis *a, guint32 i);

/* "bring the vote forward": the act of a verb and its particle, or NULL, where engine_lexicon_parts(); -parted.c. */
const EngineTag *engine_act_parted_tag (const EngineAnalysis *a, guint32 i);

/* Whether the clause of the token is a condition: "if they impose", "s'il lève". */
gboolean engine_act_is_condition (const EngineAnalysis *a, guint32 i);
/* A verb no lexicon of acts has, that can be one: not "be", and "need" or "receive" only where it is
 * @promised in so many words. */
gboolean engine_act_can_be (const EngineAnalysis *a, guint32 i, gboolean promised);
/* The word of modality that the clause of the token hangs on: "promised that it would", or NULL. */
const EngineTag *engine_act_head_modality (const EngineAnalysis *a, guint32 verb, guint32 low);
/* Right behind a word of obligation, its object behind it: "devra neutraliser", "shall disarm". */
gboolean engine_act_stands_alone (const EngineAnalysis *a, guint32 i);
gboolean engine_act_is_obliged (const EngineAnalysis *a, guint32 i);
/* Right behind "will", whatever the verb says elsewhere: "will not threaten each other", "will go to court". */
gboolean engine_act_is_willed (const EngineAnalysis *a, guint32 i);
/* A noun or an adjective, or a word that no dictionary has. */
gboolean engine_act_is_nounlike (const EngineAnalysis *a, guint32 i);
/* "and burn the stocks", "and host their": an infinitive spelled like a noun, its object behind it. */
gboolean engine_act_has_bare_object (const EngineAnalysis *a, guint32 i);
gboolean engine_act_is_bare_verb (const EngineAnalysis *a, guint32 i);
/* "seized stocks": a participle and its noun. */
gboolean engine_act_opens_described (const EngineAnalysis *a, guint32 i);
/* The relative whose antecedent is the object of the verb group at @verb, or 0. */
guint32 engine_act_relative_of (const EngineAnalysis *a, guint32 verb, guint32 low);
/* Whether something follows that can be a verb's object. */
gboolean engine_act_opens_object (const EngineAnalysis *a, guint32 i);

/* What a window offers that may act: engine-commitments-possible.c. */
typedef struct
{
  gboolean started;
  gboolean agreements; /* told of before */
  gboolean parties;
  gboolean persons; /* that a pronoun may stand for */
  gboolean advocate; /* who publishes the text asks others for something in it */
  guint n_facts; /* that were looked at for a commitment */
  guint commitments_end; /* behind the newest of them */
  guint mention; /* the first that may stand near: sentences come in order */
  EngineClassMask stands; /* words that may stand for somebody who is named elsewhere */
  gboolean offices; /* so may the holders of offices */
} EnginePossible;

void engine_possible_start (EnginePossible *self, const EngineAnalysis *a);
/* Whether somebody can act in the sentence [first, last). */
gboolean
engine_possible_in (EnginePossible *self, const EngineAnalysis *a, guint32 first, guint32 last);

/* The stage at work on a window. */
typedef struct
{
  EngineAnalysis *a;
  EnginePossible possible;
  EngineAct last; /* the act before, for coordination */
  guint32 last_sentence;
  gboolean has_last;
  EngineAct lead; /* who acts in the items of the list at hand; actor.n = 0: no list */
  gboolean pledges; /* a heading says that the lines below tell what the parties undertake */
  gboolean colon; /* a colon ends the line above the list */
  gboolean numbered; /* that line is an item itself, "5. … shall:" */
} EngineCommitments;

/* "exige que l'Arménie modifie", "wants the ban lifted": what is asked of others.  TRUE where the act
 * was that, whether or not it counts. */
gboolean engine_act_try_unlisted (EngineCommitments *self, guint32 i);
gboolean engine_act_try_unlisted_gerund (EngineCommitments *self, const EngineTag *tag);
/* An act under the word of modality @g. */
void engine_act_try_governed (EngineCommitments *self, EngineAct *act, const EngineGovernor *g);
/* "lets Ghana draw": engine-commitments-governor.c. */
gboolean engine_act_is_bare_under (const EngineAnalysis *a, guint32 i);
gboolean engine_act_try_unlisted_demand (EngineCommitments *self, guint32 i);
/* Conditions that somebody sets, and whose turn it is: engine-commitments-conditions.c. */
gboolean engine_act_try_proviso (EngineCommitments *self, const EngineTag *tag, guint32 low);
const EngineTag *engine_act_colon_asking (const EngineAnalysis *a, guint32 que, guint32 low);
gboolean engine_act_try_turn (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_try_demanded (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_try_wanted (EngineCommitments *self, EngineAct *act, guint32 low);
/* "After scrapping visas, Kenya": engine-commitments-adverbial.c.  TRUE where the act was that. */
gboolean engine_act_try_adverbial (EngineCommitments *self, EngineAct *act, guint32 low);
/* "a répliqué en imposant une surtaxe": how the clause's subject did it. */
gboolean engine_act_try_means (EngineCommitments *self, EngineAct *act, guint32 low);
/* "pledged $40 million", "exclut toute concession": the word of modality is the act. */
gboolean engine_act_try_gift (EngineCommitments *self, const EngineTag *tag);
/* "réclamait un quota", "demanded a waiver": a thing of the trade that is asked for; -request.c. */
gboolean engine_act_try_request (EngineCommitments *self, const EngineTag *tag);
/* "promet une enquête": a thing that is promised; -request.c. */
gboolean engine_act_try_promised (EngineCommitments *self, const EngineTag *tag);
/* "threatened Mexico with tariffs", "plans a tax on": engine-commitments-measure.c. */
gboolean engine_act_try_measure (EngineCommitments *self, const EngineTag *tag);
/* "The levy will fall": what happens to the subject.  TRUE where the act was that. */
gboolean engine_act_try_itself (EngineCommitments *self, EngineAct *act, guint32 low);
/* Beside another act: engine-commitments-beside.c. */
gboolean engine_act_is_wished (const EngineAnalysis *a, guint32 low, guint32 i);
void engine_act_try_wished (EngineCommitments *self, const EngineTag *tag, guint32 low);
gboolean engine_act_try_to_be (EngineCommitments *self, guint32 i);
gboolean engine_act_try_vowed (EngineCommitments *self, const EngineTag *tag);
gboolean engine_act_try_provided (EngineCommitments *self, const EngineTag *tag);
void engine_act_try_forbidden (EngineCommitments *self, EngineAct *act, const EngineGovernor *g);
gboolean engine_act_try_others (EngineCommitments *self, EngineAct *act);
gboolean engine_act_try_reduced (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_try_absolute (EngineCommitments *self, EngineAct *act, guint32 low);
/* Whether the tag ends with the negation of the noun behind it: "says no farmer". */
gboolean engine_act_denies_noun (const EngineAnalysis *a, const EngineTag *tag);
gboolean engine_act_try_alone (EngineCommitments *self, const EngineTag *tag);
/* Infinitives that are planned: engine-commitments-headline.c.  TRUE where the act was that. */
gboolean
engine_act_try_purpose (EngineCommitments *self, EngineAct *act, guint32 low, guint32 purpose);
gboolean engine_act_try_aim (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_try_headline (EngineCommitments *self, EngineAct *act);
/* "a levé l'embargo et suspendu les taxes": a verb that shares the auxiliary or the subject of the one
 * before; engine-commitments-share.c.  TRUE where the act was that. */
gboolean engine_act_try_shared (EngineCommitments *self, EngineAct *act, guint32 low);
guint32 engine_act_shared_verb (const EngineAnalysis *a, guint32 i, guint32 low);
/* "ont signé un accord qui prolonge", "un accord supprimant": engine-commitments-finite.c.  TRUE where the
 * act was that. */
gboolean engine_act_try_laid_down (EngineCommitments *self, EngineAct *act, guint32 low);
/* "en échange de la réouverture": engine-commitments-decided.c.  TRUE where the act was that. */
gboolean engine_act_try_exchanged (EngineCommitments *self, EngineAct *act, guint32 low);
/* A verb that carries its clause: engine-commitments-finite.c. */
gboolean engine_act_try_thing (EngineCommitments *self, guint32 first, guint32 last);
gboolean engine_act_try_labelled (EngineCommitments *self, EngineAct *act);
gboolean engine_act_is_coordinate (const EngineCommitments *self, guint32 group, guint32 verb);
void engine_act_try_finite (EngineCommitments *self, EngineAct *act, guint32 low);
/* "se voit accorder un prêt", "was granted a loan by", "a obtenu de Pékin": engine-commitments-given.c.
 * TRUE where the act was that. */
gboolean engine_act_try_received (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_try_given (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_try_gets (EngineCommitments *self, EngineAct *act, guint32 low);
gboolean engine_act_is_gained (const EngineAnalysis *a, guint32 verb, guint32 low);
gboolean engine_act_read_giver (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 last);
void engine_act_cut_agent (const EngineAnalysis *a, EngineAct *act);
gboolean engine_act_gained_from (EngineAnalysis *a, const EngineAct *act, EngineCodes *codes);
/* As nouns: engine-commitments-nominal.c. */
void engine_act_take_agent (const EngineAnalysis *a, EngineAct *act);
void engine_act_try_nominal (EngineCommitments *self, EngineAct *act, guint32 low);
/* "la levée décidée par Paris": engine-commitments-decided.c.  TRUE where the act was that. */
gboolean engine_act_try_decided (EngineCommitments *self, EngineAct *act);
/* "the impounding of a tanker", no lexicon's noun. */
gboolean engine_act_is_gerund_noun (const EngineAnalysis *a, const EngineTag *verb);
/* "Norway's suspension of the treaty", "a request for": engine-commitments-told.c; @noun: the word of
 * modality before it, or NULL.  TRUE where the act was that. */
gboolean engine_act_try_told (EngineCommitments *self, EngineAct *act, const EngineTag *noun);
gboolean engine_act_read_measure_holder (EngineAnalysis *a, EngineAct *act);
gboolean engine_act_try_restraint (EngineCommitments *self, const EngineTag *tag);
gboolean engine_act_try_refusal (EngineCommitments *self, const EngineTag *tag);

/* What goes on and bears on the trade; a word of an agreement's title. */
gboolean engine_act_is_under_way (const EngineAnalysis *a, const EngineAct *act);
gboolean engine_act_is_in_title (const EngineAnalysis *a, const EngineTag *tag);
/* Whether an act counts, or other reasons must say. */
typedef enum
{
  ENGINE_COUNTS_NOT,
  ENGINE_COUNTS,
  ENGINE_COUNTS_MAYBE,
} EngineCounts;

static inline gboolean
engine_act_has_object (const EngineAct *act)
{
  return act->object_last > act->object_first;
}

/* "a saisi le navire": done, without a word that governs it; @generic: by a common verb. */
EngineCounts
engine_act_deed_counts (const EngineAnalysis *a, const EngineAct *act, gboolean generic);
/* "a saisi le navire", "sold twelve frigates": a deed that no trade figure tells. */
gboolean engine_act_is_single_deed (const EngineAnalysis *a, const EngineAct *act);
/* "a renoncé à la zone": the object stands behind a preposition that the verb takes. */
gboolean engine_act_is_indirect (const EngineAnalysis *a, const EngineAct *act);
/* "a porté plainte": the words of the act hold the noun that it needs. */
gboolean engine_act_holds_noun (const EngineAnalysis *a, const EngineAct *act);
/* Whether the act is one of the trade between states, rather than anything anybody does. */
gboolean engine_act_counts (const EngineAnalysis *a, const EngineAct *act);
/* "Oslo paiera 40 %, Stockholm 35 %": those who share the verb of the last act; engine-commitments-gapped.c. */
void engine_act_emit_gapped (EngineCommitments *self);
/* "annonce trois mesures : gel des visas": engine-commitments-gapped.c.  TRUE where the act was that. */
gboolean engine_act_try_colon (EngineCommitments *self, EngineAct *act, guint32 low);
/* "seront supprimés et une ligne ouverte".  TRUE where the act was that. */
gboolean engine_act_try_gapped_passive (EngineCommitments *self, EngineAct *act);
void engine_act_make_fact (EngineCommitments *self, EngineAct *act);
/* Makes a fact of the act and remembers it as the last. */
void engine_act_emit (EngineCommitments *self, EngineAct *act);
/* Headings above the terms of an agreement, and their items: engine-commitments-laid.c. */
gboolean
engine_act_read_terms (EngineAnalysis *a, const EngineLine *line, guint32 last, EngineAct *lead);
gboolean
engine_act_is_term_item (const EngineAnalysis *a, const EngineLine *line, const EngineTag *tag);
/* Takes a line's start: whether it tells who acts below, or is an item of such a list.  Returns the
 * token after the act that it made a fact of, or the line's first. */
guint32 engine_act_open_line (EngineCommitments *self, const EngineLine *line);

/* Fills object, action, toward and deadline.  FALSE where the act bears on nothing of the trade. */
gboolean engine_act_read_object (EngineAnalysis *a, EngineAct *act);

/* Where the object of an act that ends before @i starts: over adverbs, dates, asides and whom it is
 * given to ("transmettra chaque année à Rome les données"). */
guint32 engine_act_object_start (const EngineAnalysis *a, guint32 i, guint32 limit);

/* "build and ship 48 aircraft": where the object starts behind the verbs that share it with the one at @verb, which
 * ends before @i; @i where there are none. */
guint32
engine_act_skip_other_verbs (const EngineAnalysis *a, guint32 verb, guint32 i, guint32 limit);
gboolean engine_act_opens_limit (const EngineAnalysis *a, guint32 i);
/* Over adverbs, dates and asides from @i on. */
guint32 engine_act_skip_asides (const EngineAnalysis *a, guint32 i, guint32 limit);
/* "de 20 à 10 %", "by half": how much, not what. */
gboolean engine_act_opens_amount (const EngineAnalysis *a, guint32 i, guint32 limit);
/* Whether the object that starts at @first ends before @i. */
gboolean engine_act_ends_object (const EngineAnalysis *a, guint32 i, guint32 first, guint32 limit);
/* The class of policy in the object, money, goods. */
void engine_act_classify (EngineAnalysis *a, EngineAct *act);
/* Which act the verb is on its object.  FALSE where it is none. */
gboolean engine_act_settle (EngineAnalysis *a, EngineAct *act, guint32 limit);
/* What the verb means with its object, a code of actions, NULL where it is no act: engine-commitments-sense.c. */
const char *engine_act_sense (const EngineAnalysis *a, EngineAct *act, guint32 limit);
/* "plafonner à", "up to": whether the act sets a ceiling. */
gboolean engine_act_has_ceiling (const EngineAnalysis *a, const EngineAct *act, guint32 limit);

/* What the lexicon says that the verb is on an object of the policy class, or NULL. */
const char *engine_act_mapped (const EngineAnalysis *a, const EngineTag *tag, const char *policy);

/* "12 helicopters": made goods by their number behind the verb. */
gboolean engine_act_names_wares (const EngineAnalysis *a, const EngineAct *act, guint32 limit);

/* Over whom the act is turned to: engine-commitments-dative.c. */
guint32 engine_act_skip_place (const EngineAnalysis *a, guint32 i, guint32 limit);
guint32 engine_act_skip_dative (const EngineAnalysis *a, guint32 i, guint32 limit);

/* Parties from token @first on that the act is turned to. */
void engine_act_read_toward (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 limit);
/* engine-commitments-pairs.c: the only party that who acts agrees with in this text. */
void engine_act_only_partner (EngineAnalysis *a, EngineAct *act, EngineCodes *toward);
/* "L'accord garantit à Bangkok un accès": of the two who made it, the other. */
void engine_act_narrow_accord (const EngineAnalysis *a, EngineAct *act);
/* The date that ends the act's term. */
void engine_act_read_deadline (EngineAnalysis *a, EngineAct *act, guint32 limit);
/* "quatre usines": things by their number, not how much. */
gboolean engine_act_opens_count (const EngineAnalysis *a, guint32 i);
/* What the object opens with: '$' for money, '%' for a rate, 0 for neither. */
char engine_act_opens_with (const EngineAnalysis *a, const EngineAct *act);
/* A deadline after the act: "porte son budget à 2 % d'ici mars": sets it. */
gboolean engine_act_is_ahead (EngineAnalysis *a, EngineAct *act);

G_END_DECLS
