/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements on their way from a trigger word to a fact: the candidate, read from one place of the
 * text (engine-agreements-parties.c, engine-agreements-terms.c), and the list of agreements of the
 * window that candidates are merged into (engine-agreements.c). */

#pragma once

#include "engine-fill.h"

G_BEGIN_DECLS

#define ENGINE_AGREEMENT_MAX_SPLIT 8

/* How the parties of a candidate were found: the better, the more they count. */
typedef enum
{
  ENGINE_PARTIES_NONE,
  ENGINE_PARTIES_CONTEXT,  /* the pair a text speaks of */
  ENGINE_PARTIES_SENTENCE, /* the only two of the sentence */
  ENGINE_PARTIES_SUBJECT,  /* a subject and a partner, or several subjects */
  ENGINE_PARTIES_EXPLICIT, /* between A and B, the A-B deal */
} EnginePartiesFrom;

typedef struct
{
  guint32 first; /* tokens: the noun phrase */
  guint32 last;
  guint32 head_first; /* the instrument's noun */
  guint32 head_last;
  guint32 amended_first; /* the phrase of the agreement that it changes, 0 = none */
  guint32 amended_head;  /* … its noun */
  guint32 amended_last;
  guint32 sentence_first;
  guint32 sentence_last;
  guint32 anchor; /* the verb or participle that concludes it + 1, 0 = none */
  guint32 frame;  /* index + 1 of the frame that made it, 0 = the stage's own trigger */

  EngineInstrument instrument;
  EngineAgreementStatus status;
  gboolean has_status;
  EngineAgreementStatus anchor_status; /* of the verb alone */
  gboolean strong_status; /* said by a verb or a participle */
  gint binding;
  guint subjects; /* bit per subject of FACTS.md */

  gboolean definite;
  gboolean indefinite;
  gboolean plural;
  gboolean possessive;
  gboolean ours;   /* "our agreement": whose, the text says elsewhere */
  gboolean talks;
  gboolean negotiated; /* what talks are about */
  gboolean weak;
  gboolean lent; /* a lender's programme */
  const char
      *lent_party; /* of its two parties the one that only the text around it lends, or NULL */
  gboolean several; /* "trois accords": they may be told one by one */
  gboolean announced; /* the first of several that were told together */
  gboolean by_verb; /* no noun: "A and B agreed to" */
  gboolean other;   /* "a similar accord", "a third": not one of those before */
  gboolean
      related; /* "it replaces the 2003 pact": whatever the one just told does to it, it is another */
  gboolean alike; /* "a similar accord": with the same as the one before */
  gboolean hypothetical; /* "any deal with China" */
  gboolean few; /* "few deals": none in particular */
  gboolean nested; /* "à leur accord": inside another's phrase */
  gboolean binds; /* "les lie": those that the sentence before names */
  gboolean follows; /* "le texte": a later step of the agreement before */
  gboolean loose; /* signed, as far as "conclu", "sealed" say so */
  gboolean to_sign; /* its signing is still to come */
  gboolean unreal; /* the verb only wishes or foresees */
  gboolean quoted;
  gboolean named; /* a name of its own: USMCA */
  guint number; /* "Minute 323", 0 = none */
  gboolean fresh; /* "a new accord", "the new accord" */
  gboolean of_day; /* "the deal of 27 July" */
  gboolean
      of_clause; /* "the deal that A and B signed in 2015": known by the clause right behind its noun */
  gboolean of_past; /* "the 1944 treaty": so called by a day years before the text */
  gboolean of_seat; /* "the Algiers deal" */
  gboolean after_city; /* "l'accord d'Alger avec B": called by a capital, or of its state */
  gboolean closed; /* talks that are over */
  gboolean own; /* "their own memorandum": with the same as others have theirs */
  gboolean apiece; /* "A and B have each signed" */
  const char *told_on; /* the date its line opens with, in a chronology */

  EngineCodes parties;
  EnginePartiesFrom from;
  const char *onlooker; /* of its two parties who may only speak of it, or NULL */
  gboolean partners_only; /* its parties are whom it is made with, and the maker is missing */
  EngineCodes side; /* of the parties, whom the text has make it with the others */
  EngineCodes partners[ENGINE_AGREEMENT_MAX_SPLIT]; /* one agreement each */
  guint n_partners;

  const char *date_agreed;
  const char *date_signed;
  const char *date_in_force;
  const char *date_ends;
  const char *place;
  const char *name_place; /* the town that it is called by, or NULL */
  EngineCodes signatories; /* names */
  const char *rule;
  EngineReasons reasons;
} EngineAgreementCandidate;

/* Names of the subjects, in FACTS.md's order. */
extern const char *const engine_agreement_subjects[];
#define ENGINE_AGREEMENT_N_SUBJECTS 13
#define ENGINE_AGREEMENT_PEACE_SUBJECT (1u << 9)
#define ENGINE_AGREEMENT_OTHER_SUBJECT (1u << (ENGINE_AGREEMENT_N_SUBJECTS - 1))

/* Fills the noun phrase, flags and instrument from an instrument's tag. */
void
engine_agreement_read_phrase (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag);
/* The line that holds the token. */
guint engine_agreement_line (const EngineAnalysis *a, guint32 token);
/* "one with B": whether a pronoun for a further agreement starts at the token. */
gboolean engine_agreement_is_pronoun (const EngineAnalysis *a, guint32 i);
gboolean engine_agreement_is_demonstrative (const EngineAnalysis *a, guint32 i);
/* "a step towards an agreement": it is still to come. */
gboolean engine_agreement_is_led_to (const EngineAnalysis *a, const EngineAgreementCandidate *c);
/* "unveiled the programme of the pact": the verb is not the pact's. */
gboolean engine_agreement_is_of_other_object (const EngineAnalysis *a,
                                              const EngineAgreementCandidate *c);
guint32 engine_agreement_verb_before (const EngineAnalysis *a, const EngineAgreementCandidate *c);
/* "un accord, puis publié une déclaration", "a deal and signed a pact": the next verb of the clause, with an object of
 * its own. */
gboolean engine_agreement_is_next_verb (const EngineAnalysis *a,
                                        const EngineAgreementCandidate *c,
                                        const EngineTag *tag);
/* Finds the verb that concludes it, and with it the parties. */
void engine_agreement_read_parties (EngineAnalysis *a, EngineAgreementCandidate *c);
/* Those who found it together, where no verb concludes it: engine-agreements-founders.c. */
void engine_agreement_read_founders (EngineAnalysis *a, EngineAgreementCandidate *c);
/* Status, binding force, dates, place, signatories, subjects. */
void engine_agreement_read_terms (EngineAnalysis *a, EngineAgreementCandidate *c);

/* Where it is concluded: engine-agreements-place.c. */
void engine_agreement_read_place (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_name_place (EngineAnalysis *a, EngineAgreementCandidate *c);
/* The parts of the above that other files read: engine-agreements-steps.c, -terms.c. */
gboolean engine_agreement_is_other_instrument (const EngineAnalysis *a, guint32 i);
void engine_agreement_read_steps (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_step (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 verb);
/* People who sign: engine-agreements-signatories.c. */
void engine_agreement_read_signatories (EngineAnalysis *a, EngineAgreementCandidate *c);
/* A noun that tells a step: engine-agreements-nominal.c. */
const EngineTag *engine_agreement_find_nominal (const EngineAnalysis *a,
                                                const EngineAgreementCandidate *c);
gboolean engine_agreement_is_only_aim (const EngineAnalysis *a, const EngineTag *tag);
gboolean
engine_agreement_is_step_ahead (const EngineAnalysis *a, guint32 first, guint32 last, guint32 low);
void engine_agreement_read_nominal_agent (EngineAnalysis *a,
                                          EngineAgreementCandidate *c,
                                          EngineCodes *codes);
/* Whether another instrument starts at the token; whether it is only what this one changes. */
gboolean
engine_agreement_is_other (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i);
/* A relative pronoun, and no part of "après que", "alors que", which opens a clause about somebody else. */
static inline gboolean
engine_agreement_opens_relative (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *subordinator;

  if (!engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
    return FALSE;
  subordinator = engine_fill_covering (a, i, ENGINE_CLASS_SUBORDINATOR);
  return subordinator == NULL || subordinator->first == i;
}
/* Whether "the one" or "celui" at the token is told by the words behind it. */
gboolean engine_agreement_is_the_one (const EngineAnalysis *a, guint32 i);
gboolean
engine_agreement_is_object (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i);
/* How far it has come, by its verb and by words around it; whether the verb at a token is negated. */
void engine_agreement_read_status (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_verb_status (EngineAnalysis *a, EngineAgreementCandidate *c);
/* What is only mentioned: engine-agreements-known.c. */
gboolean engine_agreement_is_said_of_object (const EngineAnalysis *a,
                                             const EngineAgreementCandidate *c,
                                             const EngineTag *tag,
                                             gboolean made);
void engine_agreement_read_known (const EngineAnalysis *a, EngineAgreementCandidate *c);
gboolean engine_agreement_close_talks (EngineAnalysis *a, EngineAgreementCandidate *c);
gboolean engine_agreement_is_negated (const EngineAnalysis *a, guint32 verb);
/* "once a deal is signed", "dès que": the verb waits for something. */
gboolean engine_agreement_is_pending (const EngineAnalysis *a, guint32 verb, guint32 low);
/* "n'a pas tenu": whether the words have their negation in them. */
gboolean engine_agreement_is_negative (const EngineAnalysis *a, const EngineTag *tag);
/* What the words [first, last) say of how far it has come; nothing where @value is below 0. */
void engine_agreement_set_status (EngineAnalysis *a,
                                  EngineAgreementCandidate *c,
                                  int value,
                                  guint32 first,
                                  guint32 last);
/* Whether the verb only wishes or foresees. */
gboolean engine_agreement_is_unreal (const EngineAnalysis *a, guint32 verb, guint32 low);

/* Whether a mention near an agreement only helps, watches or tells: engine-agreements-bystanders.c. */
gboolean engine_agreement_is_bystander (const EngineAnalysis *a, const EngineMention *m);
gboolean engine_agreement_watches (const EngineAnalysis *a, const EngineMention *m);
/* Whether it only helps or watches: "in the presence of A", "with A looking on". */
gboolean engine_agreement_stands_by (const EngineAnalysis *a, const EngineMention *m);
/* Whether it is only named for a war: engine-agreements-war.c. */
gboolean engine_agreement_only_fights (const EngineAnalysis *a,
                                       const EngineAgreementCandidate *c,
                                       const EngineMention *m);
gboolean engine_agreement_links_foes (const EngineAnalysis *a,
                                      const EngineAgreementCandidate *c,
                                      guint32 link);
/* Leaves out of the subject [first, last) who only stands by, and names of places. */
void engine_agreement_drop_bystanders (EngineAnalysis *a,
                                       guint32 first,
                                       guint32 last,
                                       gboolean contract,
                                       EngineCodes *codes);
/* Leaves out of a list behind a link or "by" who helps; whether a party only helps in the sentence. */
void engine_agreement_drop_helpers (const EngineAnalysis *a,
                                    guint32 first,
                                    guint32 last,
                                    EngineCodes *codes);
gboolean engine_agreement_is_helper (const EngineAnalysis *a,
                                     const EngineAgreementCandidate *c,
                                     const char *code);
const char *engine_agreement_find_speaker (const EngineAnalysis *a);
/* The only state beside @home that the text names: engine-agreements-home.c. */
const char *engine_agreement_find_abroad (const EngineAnalysis *a, const char *home);
/* The one of the two whose capital or name the publisher's line has, or NULL. */
const char *
engine_agreement_find_home (const EngineAnalysis *a, const char *topic, const char *second);

/* An agreement that changes another: engine-agreements-amended.c. */
void engine_agreement_find_amended (const EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_amended_parties (EngineAnalysis *a, EngineAgreementCandidate *c);
gboolean engine_agreement_has_own_verb (const EngineAnalysis *a, const EngineAgreementCandidate *c);
/* The verb that concludes it, as c->anchor: engine-agreements-anchor.c. */
void engine_agreement_find_anchor (EngineAnalysis *a, EngineAgreementCandidate *c);
/* Parties without a link: engine-agreements-around.c. */
void engine_agreement_read_buyer (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_source (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_bound (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_sayer (EngineAnalysis *a, EngineAgreementCandidate *c);
void
engine_agreement_read_tied (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *partners);
void engine_agreement_read_bound_before (EngineAnalysis *a,
                                         EngineAgreementCandidate *c,
                                         EngineCodes *side);
void engine_agreement_read_fronted_bound (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_joined (const EngineAnalysis *a, EngineAgreementCandidate *c);
void
engine_agreement_read_dative (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes);
gboolean engine_agreement_is_named_after (const EngineAnalysis *a,
                                          const EngineAgreementCandidate *c,
                                          const EngineMention *m);
/* Whether the mention is the agreement's own name: "the CPTPP" is no party of itself. */
static inline gboolean
engine_agreement_is_own_name (const EngineAgreementCandidate *c, const EngineMention *m)
{
  return m->first < c->head_last && m->last > c->head_first && !(m->flags & ENGINE_MENTION_ANAPHOR);
}
/* Whether a party is one to whom the sentence sells, gives or lends: engine-agreements-sentence.c. */
gboolean engine_agreement_is_recipient (const EngineAnalysis *a,
                                        const EngineAgreementCandidate *c,
                                        const EngineMention *m);
gboolean
engine_agreement_is_recipient_of (const EngineAnalysis *a, const EngineMention *m, guint32 first);
/* A verb of selling, buying, giving or lending. */
gboolean engine_agreement_is_handing_over (const EngineAnalysis *a, guint32 i);
/* The parties of the sentence where they are two and no more. */
gboolean
engine_agreement_read_sentence (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes);
/* The two that act under it: "when A and B shared out the river in the Accord of 1959". */
gboolean engine_agreement_read_doers (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_take_sentence (EngineAnalysis *a, EngineAgreementCandidate *c);
gboolean engine_agreement_read_next_line (EngineAnalysis *a, EngineAgreementCandidate *c);
/* The joint statement that the text is: engine-agreements-statement.c. */
gboolean engine_agreement_read_statement (EngineAnalysis *a, EngineAgreementCandidate *c);
/* Parties behind a link, companies before their countries: engine-agreements-firms.c. */
guint32
engine_agreement_read_list (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes);
guint32 engine_agreement_read_members (const EngineAnalysis *a,
                                       const EngineAgreementCandidate *c,
                                       guint32 i,
                                       guint32 to,
                                       EngineCodes *codes);
guint32
engine_agreement_read_group (const EngineAnalysis *a, const EngineMention *m, EngineCodes *codes);
guint32 engine_agreement_read_counterpart (const EngineAnalysis *a,
                                           const EngineMention *m,
                                           EngineCodes *codes);
/* One name for one company: engine-agreements-full-names.c. */
void engine_agreement_name_in_full (const EngineAnalysis *a, EngineCodes *codes, guint32 before);
/* Who makes it: engine-agreements-makers.c. */
gboolean engine_agreement_is_of_first_person (const EngineAnalysis *a,
                                              const EngineAgreementCandidate *c);
/* How many make it, as its words say, or 0. */
guint engine_agreement_count_parties (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreement_read_means (EngineAnalysis *a, EngineAgreementCandidate *c);
/* The subject of the relative behind its noun, with a word of its own or without, and its verb as c->anchor. */
void
engine_agreement_read_relative (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes);
void
engine_agreement_read_agent (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes);
void engine_agreement_read_agent_before (EngineAnalysis *a,
                                         EngineAgreementCandidate *c,
                                         EngineCodes *codes);
gboolean
engine_agreement_read_subject (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes);
/* Partners before the noun: engine-agreements-fronted.c. */
guint32
engine_agreement_skip_each (const EngineAnalysis *a, EngineAgreementCandidate *c, guint32 i);
void engine_agreement_read_links_before (EngineAnalysis *a,
                                         EngineAgreementCandidate *c,
                                         EngineCodes *codes);
/* Programmes of lenders: engine-agreements-lenders.c. */
gboolean engine_agreement_is_lent (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreement_read_lender (EngineAnalysis *a, EngineAgreementCandidate *c);
/* Dates of its steps: engine-agreements-dates.c. */
void engine_agreement_read_dates (EngineAnalysis *a, EngineAgreementCandidate *c);
void engine_agreement_read_step_date (EngineAnalysis *a,
                                      EngineAgreementCandidate *c,
                                      EngineAgreementStatus step);
/* The date that its line opens with; "de 2025 à 2060"; "expire en 2030". */
const EngineTimex *engine_agreement_line_date (const EngineAnalysis *a, guint32 at);
gboolean engine_agreement_is_term (const EngineTimex *t);
gboolean engine_agreement_is_end_of_term (const EngineAnalysis *a, const EngineTimex *t);
/* The date of its verb: engine-agreements-verb-date.c. */
const EngineTimex *engine_agreement_verb_date (const EngineAnalysis *a,
                                               const EngineAgreementCandidate *c,
                                               guint32 anchor);
/* Years after which an agreement named by its date is not the news. */
#define ENGINE_AGREEMENT_PAST_YEARS 2
/* Dates of its own words: engine-agreements-phrase-dates.c. */
/* When it was agreed, by those words. */
void engine_agreement_read_date_agreed (EngineAnalysis *a, EngineAgreementCandidate *c);
/* The date that they end with, or NULL where there is none or the verb before them has it. */
const EngineTimex *engine_agreement_own_date (const EngineAnalysis *a,
                                              const EngineAgreementCandidate *c);
/* Partners or both parties named with the noun; partners only; a verb that names a step. */
gboolean engine_agreement_has_link (const EngineAgreementCandidate *c);
gboolean engine_agreement_are_partners (const EngineAgreementCandidate *c);
gboolean engine_agreement_is_concluded (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreement_closes_relative (const EngineAnalysis *a,
                                           const EngineAgreementCandidate *c,
                                           guint32 comma);
gboolean engine_agreement_is_dash (const EngineAnalysis *a, guint32 i);

/* Bits of the subjects that the words of [first, last) name, up to a full stop. */
guint engine_agreement_subjects_in (const EngineAnalysis *a, guint32 first, guint32 last);

#define ENGINE_AGREEMENTS_MAX 256   /* per window */
#define ENGINE_AGREEMENTS_NEWEST 32 /* that merging looks at */
#define ENGINE_AGREEMENT_MAX_MENTIONS 32

/* An agreement of the window so far, and all of them. */
typedef struct
{
  EngineAgreementCandidate c;
  EngineSpan mentions[ENGINE_AGREEMENT_MAX_MENTIONS];
  guint n_mentions;
  guint32 last_sentence;
  guint group; /* agreements split from one phrase */
  gboolean title;
  const char *
      name; /* what it is called, or NULL: its acronym, or the key that the lexicon gives its name */
} EngineAgreementDraft;

typedef struct
{
  EngineAnalysis *a;
  GArray *agreements; /* EngineAgreementDraft */
  guint n_groups;
  const char *second; /* the party named next to most, or NULL */
  gboolean two_alone; /* these two are named twice as often as any third, or more */
  const char *only; /* the only other party, where it is named once or twice */
  const char *topic; /* the party named most */
  const char *speaker; /* whom "we" stands for in an interview, or NULL */
  const char *home; /* the country of the paper or ministry, by its name, or NULL */
  const char *abroad; /* the only other state that a ministry's text names, or NULL */
  const char *outlet; /* the same, by its region, its date line or its ministry: not one of two */
  const char *bloc; /* whose trade agreements bind it, or NULL */
  const char *announcer; /* who is said to have concluded several, or NULL */
  guint32 phrase_last; /* token after the last candidate's phrase */
  guint32 amended_last; /* … and after that of the one that it changes, 0 = none */
  guint32 opened_last; /* token after the noun that "led the way with a declaration" has told */
  guint32 appositive_last; /* the same, of the last that was settled */
  guint touched; /* index + 1 of the agreement that the last candidate was or belongs to */
  guint32 talks_at; /* token of talks about the next instrument + 1 */
  guint32 noun_at; /* token of the last noun of an agreement that the scan has passed + 1 */
  EngineCodes defined; /* "(hereinafter the Participants)" */
  EngineAgreementCandidate
      texts; /* "A and B signed two texts": what those that follow are of, parties.n 0 = none */
  EngineAgreementCandidate untold; /* of the title, whose parties the text defines below */
  EngineAgreementCandidate
      pending; /* the last known by its name alone, that no parties were found for */
  EngineAgreementCandidate lead; /* of the list [list_first, list_last) that it leads to */
  guint32 list_first;
  guint32 list_last; /* 0 = none */
  guint list_line; /* the last line that was an item */
} EngineAgreementStage;

/* Where the phrase that starts at a token is told to start. */
guint32 engine_agreement_told_first (const EngineAnalysis *a, guint32 first);
gboolean engine_agreement_in_title (const EngineAnalysis *a, guint32 i);
gboolean engine_agreement_is_generic (EngineInstrument instrument);
void engine_agreement_add_partners (EngineAgreementCandidate *c, const EngineCodes *codes);
gboolean engine_agreement_read_links (EngineAnalysis *a,
                                      EngineAgreementCandidate *c,
                                      guint32 from,
                                      guint32 to,
                                      EngineCodes *between);
/* "the truce" after "a ceasefire" */
static inline gboolean
engine_agreement_rests_arms (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_CEASEFIRE || instrument == ENGINE_INSTRUMENT_TRUCE;
}
/* As far as their dates go: engine-agreements-same-dates.c. */
gboolean engine_agreement_dates_agree (const EngineAgreementCandidate *x,
                                       const EngineAgreementCandidate *y);
gboolean engine_agreement_numbers_differ (const EngineAgreementCandidate *o,
                                          const EngineAgreementCandidate *c);
void engine_agreements_take_full_noun (EngineAgreementStage *self, EngineAgreementCandidate *c);
gboolean engine_agreement_instruments_agree (const EngineAgreementDraft *g,
                                             const EngineAgreementCandidate *c);
/* Whether a candidate with parties of its own is a mention of the agreement. */
gboolean engine_agreement_is_same (const EngineAnalysis *a,
                                   const EngineAgreementDraft *g,
                                   const EngineAgreementCandidate *c);
void engine_agreements_merge (EngineAgreementStage *self,
                              EngineAgreementDraft *g,
                              const EngineAgreementCandidate *c);
const char *engine_agreement_name (const EngineAnalysis *a, guint32 head);
EngineAgreementDraft *engine_agreements_push (EngineAgreementStage *self,
                                              const EngineAgreementCandidate *c);
EngineAgreementDraft *engine_agreements_at (EngineAgreementStage *self, guint i);
EngineAgreementDraft *engine_agreements_place (EngineAgreementStage *self,
                                               const EngineAgreementCandidate *c);
/* "Monday's deal": the one that was made on that day, or NULL. */
EngineAgreementDraft *engine_agreements_find_of_day (EngineAgreementStage *self,
                                                     const EngineAgreementCandidate *c);
EngineAgreementDraft *engine_agreements_find_referent (EngineAgreementStage *self,
                                                       const EngineAgreementCandidate *c);
void engine_agreements_attach (EngineAgreementStage *self,
                               EngineAgreementDraft *g,
                               const EngineAgreementCandidate *c);
void engine_agreements_settle_pair (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* What was concluded is still to be signed. */
void engine_agreements_mark_unsigned (EngineAgreementDraft *g);
gboolean engine_agreements_announce (EngineAgreementStage *self, const EngineAgreementCandidate *c);
void engine_agreements_place_statement (EngineAgreementStage *self);
void engine_agreements_split (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* "The deal is not a treaty": says what another is. */
gboolean engine_agreement_is_predicate (const EngineAnalysis *a, const EngineAgreementCandidate *c);
/* Agreements of nobody named, in a text about two: engine-agreements-alone.c. */
void engine_agreements_take_alone (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Gives what is concluded to the club whose members conclude it: engine-agreements-clubs.c. */
void engine_agreements_take_club (EngineAgreementStage *self, EngineAgreementCandidate *c);
void engine_agreements_settle (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* By the one told before: engine-agreements-parallel.c. */
const char *engine_agreements_parallel_side (EngineAgreementStage *self,
                                             const EngineAgreementCandidate *c);
void engine_agreements_part_compared (EngineAgreementStage *self, EngineAgreementCandidate *c);
void engine_agreements_drop_origin (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Once all are read: engine-agreements-hub.c. */
void engine_agreements_settle_hub (EngineAgreementStage *self);
/* Nouns that make one only under a verb or with partners: engine-agreements-weak.c. */
gboolean engine_agreement_is_unmade (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreement_may_be_law (const EngineAnalysis *a,
                                      const EngineAgreementCandidate *c,
                                      const EngineAgreementCandidate *told);
gboolean engine_agreement_carries_weak (const EngineAnalysis *a, const EngineAgreementCandidate *c);
/* A candidate with one party or none: engine-agreements-partial.c. */
gboolean engine_agreements_is_dated_contract (EngineAgreementStage *self,
                                              const EngineAgreementCandidate *c);
gboolean engine_agreement_is_ranked (const EngineAnalysis *a, const EngineAgreementCandidate *c);
void engine_agreements_settle_partial (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Parties that only the text around can say: engine-agreements-context.c. */
gboolean engine_agreement_ends_fighting (const EngineAnalysis *a,
                                         const EngineAgreementCandidate *c);
gboolean engine_agreement_is_with_unknown (const EngineAnalysis *a,
                                           const EngineAgreementCandidate *c);
gboolean engine_agreement_is_with_outsider (const EngineAnalysis *a,
                                            const EngineAgreementCandidate *c);
gboolean engine_agreement_lends (const EngineAnalysis *a,
                                 const EngineAgreementCandidate *c,
                                 const char *code);
gboolean engine_agreement_is_of_lender (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreement_read_firm_subject (const EngineAnalysis *a,
                                             guint32 verb,
                                             guint32 low,
                                             EngineCodes *codes);
/* Who only has a view on it: engine-agreements-onlookers.c. */
void engine_agreement_note_onlooker (const EngineAnalysis *a,
                                     EngineAgreementCandidate *c,
                                     const EngineCodes *side);
gboolean engine_agreement_has_a_view (const EngineAnalysis *a,
                                      const EngineAgreementCandidate *c,
                                      const char *code);
gboolean engine_agreement_only_judges (const EngineAnalysis *a,
                                       const EngineAgreementCandidate *c,
                                       const EngineMention *m);
void engine_agreements_forget_onlooker (EngineAgreementStage *self, EngineAgreementCandidate *c);
gboolean engine_agreements_is_hailed_by_another (const EngineAgreementStage *self,
                                                 const EngineAgreementCandidate *c);
gboolean engine_agreements_take_visited (EngineAgreementStage *self, EngineAgreementCandidate *c);
void engine_agreements_only_pair (EngineAgreementStage *self, EngineCodes *codes);
void engine_agreements_settle_by_context (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* What words around an agreement lend it: engine-agreements-lent.c, -labels.c. */
gboolean engine_agreements_context_parties (EngineAgreementStage *self,
                                            const EngineAgreementCandidate *c,
                                            EngineCodes *codes);
/* Companies of the sentences before: engine-agreements-company.c. */
const char *engine_agreements_find_firm (EngineAgreementStage *self,
                                         const EngineAgreementCandidate *c);
const char *engine_agreements_find_firm_before (EngineAgreementStage *self,
                                                const EngineAgreementCandidate *c);
/* Whom the sentence before asks of or opens with: engine-agreements-asked.c. */
gboolean engine_agreement_is_question_before (const EngineAnalysis *a,
                                              const EngineAgreementCandidate *c);
void engine_agreement_read_topic_before (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* One agreement each, and the next of the same two: engine-agreements-each.c. */
gboolean engine_agreements_take_each (EngineAgreementStage *self, EngineAgreementCandidate *c);
gboolean engine_agreements_take_apiece (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Whether the sentence of @c names somebody who is none of the two. */
gboolean engine_agreement_names_third (const EngineAnalysis *a,
                                       const EngineAgreementCandidate *c,
                                       const EngineCodes *pair);
gboolean engine_agreements_take_next (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Whether "and" leads to one more; whether it is another of the two that @g tells: both in one breath, or
 * concluded in a sentence of its own. */
gboolean engine_agreement_is_listed (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreements_is_beside (EngineAgreementStage *self,
                                      const EngineAgreementDraft *g,
                                      const EngineAgreementCandidate *c);
gboolean engine_agreements_is_one_more (EngineAgreementStage *self,
                                        const EngineAgreementDraft *g,
                                        const EngineAgreementCandidate *c);
gboolean engine_agreements_heading_pair (const EngineAnalysis *a,
                                         const EngineAgreementCandidate *c,
                                         EngineCodes *codes);
gboolean engine_agreements_title_pair (const EngineAnalysis *a, EngineCodes *codes);
gboolean engine_agreements_add_side (EngineAgreementStage *self, EngineAgreementCandidate *c);
gboolean engine_agreements_complete (EngineAgreementStage *self, EngineAgreementCandidate *c);
void engine_agreements_last_pair (EngineAgreementStage *self,
                                  const EngineAgreementCandidate *c,
                                  EngineCodes *codes);
gboolean engine_agreements_settle_label (EngineAgreementStage *self, EngineAgreementCandidate *c);
const char *engine_agreements_label_party (const EngineAnalysis *a,
                                           const EngineAgreementCandidate *c);
gboolean engine_agreements_splits_announced (EngineAgreementStage *self,
                                             EngineAgreementCandidate *c);
/* Parties that its words imply: engine-agreements-implied.c. */
void engine_agreements_take_parties (EngineAgreementStage *self, EngineAgreementCandidate *c);
const char *engine_agreement_find_owner (const EngineAnalysis *a,
                                         const EngineAgreementCandidate *c);
void engine_agreements_find_declared (EngineAgreementStage *self);
gboolean engine_agreements_follow_talks (EngineAgreementStage *self,
                                         const EngineAgreementCandidate *c);
/* A sale just told: engine-agreements-sales.c. */
gboolean engine_agreements_take_sale (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Lists under a lead-in: engine-agreements-listed.c. */
gboolean engine_agreements_open_list (EngineAgreementStage *self, const EngineTag *tag);
void engine_agreements_open_list_by_verb (EngineAgreementStage *self, const EngineTag *tag);
gboolean engine_agreements_open_list_by_noun (EngineAgreementStage *self, const EngineTag *tag);
gboolean engine_agreements_take_item (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Words that stand for one: engine-agreements-pronouns.c.
 * engine_agreement_refer_by(): @c, by the verb at @tag, is a further mention of the agreement told before. */
void
engine_agreement_refer_by (EngineAgreementCandidate *c, const EngineTag *tag, const char *rule);
void engine_agreements_try_reference (EngineAgreementStage *self, const EngineTag *tag);
void engine_agreements_try_pronoun (EngineAgreementStage *self, const EngineTag *tag);
void engine_agreements_try_ordinal (EngineAgreementStage *self, const EngineTag *tag);
/* engine-agreements-behind.c: what the words right behind such a word at @tag tell, an agreement having been told
 * before it.  Each returns whether @c was told.
 * "prolonge celle de": whether a verb says what becomes of it. */
gboolean engine_agreement_follows_relation (const EngineAnalysis *a,
                                            const EngineAgreementCandidate *c);
/* "…, et celui relatif aux produits agricoles", "celui de 2014", "celui de l'Australie, en 2022"; of
 * "celui de 1959, conclu avec B", which its own words tell, only the date. */
gboolean engine_agreements_settle_by_words_behind (EngineAgreementStage *self,
                                                   EngineAgreementCandidate *c,
                                                   const EngineTag *tag);
/* "…. L'autre, sur les visas, attendra", behind the first of two that were told together. */
gboolean engine_agreements_settle_other_member (EngineAgreementStage *self,
                                                EngineAgreementCandidate *c,
                                                const EngineTag *tag);
/* "Celle sur les services aériens attendra": of the same two, by what it is on. */
gboolean engine_agreements_settle_on (EngineAgreementStage *self,
                                      EngineAgreementCandidate *c,
                                      const EngineTag *tag);
/* Gives @c the parties of the agreement told before it. */
void engine_agreements_take_told_parties (EngineAgreementStage *self, EngineAgreementCandidate *c);
void engine_agreements_follow_lent (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* Whom such a word is made with: engine-agreements-linked.c. */
const EngineTag *engine_agreement_find_own_link (const EngineAnalysis *a, const EngineTag *tag);
gboolean engine_agreement_is_linked (const EngineAnalysis *a, const EngineTag *tag);
gboolean engine_agreement_follows_link (const EngineAnalysis *a, const EngineAgreementCandidate *c);
void engine_agreements_settle_linked (EngineAgreementStage *self,
                                      EngineAgreementCandidate *c,
                                      const EngineTag *tag);
/* "the first", "a second": engine-agreements-counted.c. */
gboolean engine_agreements_try_counted (EngineAgreementStage *self, const EngineTag *tag);
gboolean engine_agreements_opens_next (EngineAgreementStage *self,
                                       EngineAgreementCandidate *c,
                                       const EngineTag *tag);
void engine_agreements_settle_own (EngineAgreementStage *self,
                                   EngineAgreementCandidate *c,
                                   gboolean held);
gboolean engine_agreements_take_own (EngineAgreementStage *self, EngineAgreementCandidate *c);
gboolean engine_agreements_take_alike (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* "Samoa's expired in March": engine-agreements-genitive.c. */
gboolean engine_agreements_try_genitive (EngineAgreementStage *self, const EngineTag *tag);
gboolean engine_agreements_take_adjective (EngineAgreementStage *self, const EngineTag *tag);
gboolean engine_agreements_take_owned (EngineAgreementStage *self, EngineAgreementCandidate *c);
void engine_agreements_try_imitate (EngineAgreementStage *self, const EngineTag *tag);
const char *engine_agreements_shared_party (EngineAgreementStage *self);
const char *engine_agreements_mostly_shared_party (EngineAgreementStage *self);
const char *engine_agreements_counterpart (EngineAgreementStage *self,
                                           const EngineCodes *codes,
                                           gboolean are_partners);
/* "un texte du même genre … avec C": whose, of the two of the agreement before. */
const char *engine_agreements_side_of_alike (EngineAgreementStage *self,
                                             const EngineAgreementCandidate *c);
/* Whom an agreement lacks: engine-agreements-missing.c. */
const char *engine_agreement_only_state (const EngineCodes *codes);
/* A state's body makes it: engine-agreements-complete.c. */
gboolean engine_agreement_is_by_body (const EngineAnalysis *a, const EngineAgreementCandidate *c);
const char *engine_agreement_other_than (const char *code, const EngineCodes *partners);
const char *engine_agreement_missing_party (EngineAgreementStage *self,
                                            const EngineAgreementCandidate *c,
                                            const EngineCodes *partners);
/* The country that a text is written in: engine-agreements-home.c. */
const char *engine_agreement_find_outlet (const EngineAnalysis *a, const char **bloc);
const char *engine_agreements_home_side (const EngineAgreementStage *self,
                                         const EngineAgreementCandidate *c,
                                         const EngineCodes *partners);
const char *engine_agreements_home_partner (const EngineAgreementStage *self,
                                            const EngineAgreementCandidate *c);
gboolean engine_agreements_may_lend (const EngineAgreementStage *self,
                                     const EngineAgreementCandidate *c,
                                     const char *code);
guint engine_agreement_count_named (const EngineAnalysis *a, const char *code);
gboolean engine_agreement_is_recent (const EngineAnalysis *a,
                                     const EngineAgreementCandidate *c,
                                     const char *code);
/* The two that the newest sentence with two of them names: engine-agreements-focus.c. */
gboolean engine_agreements_focus_pair (EngineAgreementStage *self,
                                       const EngineAgreementCandidate *c,
                                       EngineCodes *codes);
gboolean
engine_agreements_are_in_lead (const EngineAnalysis *a, const char *one, const char *other);
gboolean engine_agreements_principals (EngineAgreementStage *self,
                                       const EngineAgreementCandidate *c,
                                       EngineCodes *codes);
void engine_agreements_free_plural (EngineAgreementStage *self, EngineAgreementCandidate *c);
/* engine-agreements-topic.c: the party named most in the window; @second: the next, named three times or more; @alone: whether no
 * third is named half as often as it; @only: the next, named less often, where there is no third. */
const char *engine_agreements_find_topic (const EngineAnalysis *a,
                                          const char **second,
                                          gboolean *alone,
                                          const char **only);
/* engine-agreements-negotiate.c: returns whether the verb is of negotiating, and was told. */
gboolean engine_agreements_try_negotiate (EngineAgreementStage *self, const EngineTag *tag);
/* "the quotas agreed by A and B": engine-agreements-agreed.c; returns whether it was told. */
gboolean engine_agreements_try_agreed (EngineAgreementStage *self, const EngineTag *tag);
/* "A and B agreed to …", several subjects and a complement: engine-agreements-agreeing.c. */
void engine_agreements_try_agree (EngineAgreementStage *self, const EngineTag *tag);
/* What a sentence without an instrument's noun adds: engine-agreements-bare.c. */
void engine_agreements_try_bare_signing (EngineAgreementStage *self, const EngineTag *tag);
void engine_agreements_try_participle (EngineAgreementStage *self, const EngineTag *tag);
gboolean engine_agreements_conclude_pending (EngineAgreementStage *self, const EngineTag *tag);
void engine_agreements_try_binding (EngineAgreementStage *self, const EngineTag *tag);
void engine_agreements_scan (EngineAgreementStage *self);

/* Is @c said to be of something that @o and its sentence do not speak of: engine-agreements-called.c. */
gboolean engine_agreement_has_topic (const EngineAnalysis *a, const EngineAgreementCandidate *c);
gboolean engine_agreement_is_called_otherwise (const EngineAnalysis *a,
                                               const EngineAgreementCandidate *o,
                                               const EngineAgreementCandidate *c);
/* Has @c a name of its own that the text has not told before, where @o is known by its day and parties? */
gboolean engine_agreement_has_new_name (const EngineAnalysis *a,
                                        const EngineAgreementCandidate *o,
                                        const EngineAgreementCandidate *c);

static inline guint
engine_agreement_count_bits (guint bits)
{
  return (guint)__builtin_popcount (bits);
}

G_END_DECLS
