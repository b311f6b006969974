/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the ranking weights: what speaks for a party as a figure's holder or counterpart, for each status of
 * a figure, and for a word as a person's name.  The numbers are data: resources/language/base/weights, compiled into
 * every pack and read as a plain array.  A new feature is a line here and a line there; the compiler of packs
 * refuses a name that is not here, and one that has no number. */

#pragma once

#include "engine-facts.h"
#include "engine-pack.h"

G_BEGIN_DECLS

/* Enum, name in the weights file, name shown by "explain". */
/* clang-format off */
#define ENGINE_FIGURE_FEATURES(X)                                                                  \
  X (SUBJECT, "subject", "subject")                                                                \
  X (OTHER_SUBJECT, "other-subject", "other subject")                                              \
  X (LAST_SUBJECT, "last-subject", "subject before")                                               \
  X (POSSESSOR, "possessor", "possessor")                                                          \
  X (THREAT, "threat", "threat")                                                                   \
  X (ROLE_BY, "preposition-by", "preposition")                                                     \
  X (ROLE_ON, "preposition-on", "preposition")                                                     \
  X (GOODS_BY, "goods-by", "goods")                                                                \
  X (GOODS_ON, "goods-on", "goods")                                                                \
  X (SUBJECT_ON, "subject-pays", "subject pays")                                                   \
  X (CLAUSE, "clause", "clause")                                                                   \
  X (AFTER, "behind-figure", "behind a figure")                                                    \
  X (PLACE, "place", "place")                                                                      \
  X (CREDITED, "credited", "credited")                                                             \
  X (BRACKETS, "brackets", "brackets")                                                             \
  X (CARRIED_BY, "carried-by", "carried")                                                          \
  X (CARRIED_ON, "carried-on", "carried")                                                          \
  X (LINKED_BY, "contrast-by", "contrast")                                                         \
  X (LINKED_ON, "contrast-on", "contrast")                                                         \
  X (GROUP, "group", "group")                                                                      \
  X (GUESSED, "guessed", "guessed")                                                                \
  X (CONTROL, "control", "control")                                                                \
  X (TOPIC_BY, "topic-by", "topic")                                                                \
  X (TOPIC_ON, "topic-on", "topic")                                                                \
  X (OWN_BY, "own-by", "own")                                                                      \
  X (OWN_ON, "own-on", "own")                                                                      \
  X (PARTNER, "partner", "partner")                                                                \
  X (SWAPPED, "compared", "compared")                                                              \
  X (LABEL, "label", "label")                                                                      \
  X (GAPPED, "gapped", "gapped")                                                                   \
  X (BESIDE, "beside", "beside")                                                                   \
  X (OWNER, "owner", "owner of the subject")

#define ENGINE_PERSON_WEIGHTS(X)                                                                   \
  X (LEADER, "leader") X (GIVEN, "given") X (ROLE, "role") X (TITLE, "title") X (SAY, "say") X (APPOSITION, "apposition")       \
  X (WORDS, "words") X (EXTRA, "extra") X (ARTICLE, "article") X (PLACE, "place") X (ORG, "org")   \
  X (THRESHOLD, "threshold")

/* What speaks for a figure's status, in families: enum, name in the weights file, how many members, their names.
 * A feature is "figure.status.unit.money", with a number for each status. */
#define ENGINE_NAME_AND_BLANK(name, code) code " "
#define ENGINE_STATUS_NAMES ENGINE_FIGURE_STATUSES (ENGINE_NAME_AND_BLANK)
#define ENGINE_TENSES "present past future conditional participle auxiliary modal perfect"
#define ENGINE_STATUS_FAMILIES(X)                                                                  \
  X (RULE, "rule", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                                  \
  X (WORD, "word", 3, "near fair far")                                                             \
  X (MEASURE, "measure", ENGINE_N_MEASURES, ENGINE_MEASURES (ENGINE_NAME_AND_BLANK))               \
  X (UNIT, "unit", 11, "percent points money mass volume power length persons countries times count") \
  X (LINK, "link", 6, "none replaces replaced-by compares restates series")                        \
  X (PERIOD, "period", 6, "none past deadline to-come starts now")                                 \
  X (FORM, "form", 10, "change fraction brackets versus holder no-holder counterpart of-agreement per-year per-unit") \
  X (HIT, "told", 9, "by-nothing noun-before noun-behind participle past infinitive present future verb-behind")   \
  X (KIND, "kind", 4, "costs levy delivers earns")                                                 \
  X (SCOPE, "scope", 8, "negated conditional future past hearsay quoted relative brackets")        \
  X (VERB, "verb", 3, "none before behind")                                                        \
  X (BEFORE, "verb-before", 8, ENGINE_TENSES)                                                      \
  X (BEHIND, "verb-behind", 8, ENGINE_TENSES)                                                      \
  X (ACT, "act", 2, "before behind")                                                               \
  X (SUBJECT, "subject", 5, "none state person body agreement")                                    \
  X (AGREEMENT, "agreement", 6, "before behind near opening none heading")                         \
  X (CONCLUDED, "concluded", 3, "before behind earlier")                                           \
  X (STEP, "step", ENGINE_N_AGREEMENT_STATUSES, ENGINE_AGREEMENT_STATUSES (ENGINE_NAME_AND_BLANK)) \
  X (LINE, "line", 7, "paragraph title heading item byline boilerplate opening")                  \
  X (FRAME, "frame", 3, "exchange tariff now")                                                     \
  X (CLAUSE_BEFORE, "clause-before", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                \
  X (CLAUSE_BEHIND, "clause-behind", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                \
  X (OTHER_BEFORE, "other-before", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                  \
  X (OTHER_BEHIND, "other-behind", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                  \
  X (NEAR_BEFORE, "near-before", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                    \
  X (NEAR_BEHIND, "near-behind", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                    \
  X (PREVIOUS, "previous", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                          \
  X (EARLIER, "earlier", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                            \
  X (SAME, "same-measure", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)                          \
  X (NEXT, "next", ENGINE_N_FIGURE_STATUSES, ENGINE_STATUS_NAMES)
/* clang-format on */

/* The first member of each family; the members follow. */
#define ENGINE_STATUS_FAMILY_ENUM(name, string, n, members)                                        \
  STATUS_##name, STATUS_##name##_LAST = STATUS_##name + (n) - 1,
typedef enum
{
  ENGINE_STATUS_FAMILIES (ENGINE_STATUS_FAMILY_ENUM) N_STATUS_FEATURES
} EngineStatusFeature;

#define ENGINE_FIGURE_FEATURE_ENUM(name, string, shown) FEATURE_##name,
typedef enum
{
  ENGINE_FIGURE_FEATURES (ENGINE_FIGURE_FEATURE_ENUM) N_FEATURES
} EngineFigureFeature;

/* Two weights a feature, for the holder ("by") and for the counterpart ("on"); then the people's; then one for each
 * status a feature of statuses. */
#define ENGINE_WEIGHT_FIGURE(feature, slot) (2 * (guint)(feature) + (guint)(slot))
#define ENGINE_PERSON_WEIGHT_ENUM(name, string) ENGINE_WEIGHT_PERSON_##name,
typedef enum
{
  ENGINE_WEIGHT_FIRST_PERSON = 2 * N_FEATURES - 1,
  ENGINE_PERSON_WEIGHTS (ENGINE_PERSON_WEIGHT_ENUM) ENGINE_WEIGHT_FIRST_STATUS,
  ENGINE_N_WEIGHTS =
      ENGINE_WEIGHT_FIRST_STATUS + (guint)N_STATUS_FEATURES * (guint)ENGINE_N_FIGURE_STATUSES
} EngineWeight;
#define ENGINE_WEIGHT_STATUS(feature, status)                                                      \
  ((guint)ENGINE_WEIGHT_FIRST_STATUS + (guint)(feature) * ENGINE_N_FIGURE_STATUSES + (guint)(status))

/* "figure.status.unit.money": the feature's name in the weights file.  Transfer full. */
char *engine_status_feature_name (guint feature);

/* The weights from @weight on. */
static inline const gint8 *
engine_pack_weights (const EnginePack *pack, guint weight)
{
  return ((const EnginePackHot *)pack)->weights + weight;
}

static inline int
engine_pack_weight (const EnginePack *pack, guint weight)
{
  return *engine_pack_weights (pack, weight);
}

G_END_DECLS
