/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the ranking weights: what speaks for a party as a figure's holder or counterpart, and
 * for a word as a person's name.  The numbers are data: resources/language/base/weights, compiled
 * into every pack and read as a plain array.  A new feature is a line here and a line there; the
 * compiler of packs refuses a name that is not here, and one that has no number. */

#pragma once

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
/* clang-format on */

#define ENGINE_FIGURE_FEATURE_ENUM(name, string, shown) FEATURE_##name,
typedef enum
{
  ENGINE_FIGURE_FEATURES (ENGINE_FIGURE_FEATURE_ENUM) N_FEATURES
} EngineFigureFeature;

/* Two weights a feature, for the holder ("by") and for the counterpart ("on"); then the people's. */
#define ENGINE_WEIGHT_FIGURE(feature, slot) (2 * (guint)(feature) + (guint)(slot))
#define ENGINE_PERSON_WEIGHT_ENUM(name, string) ENGINE_WEIGHT_PERSON_##name,
typedef enum
{
  ENGINE_WEIGHT_FIRST_PERSON = 2 * N_FEATURES - 1,
  ENGINE_PERSON_WEIGHTS (ENGINE_PERSON_WEIGHT_ENUM) ENGINE_N_WEIGHTS
} EngineWeight;

static inline int
engine_pack_weight (const EnginePack *pack, guint weight)
{
  return ((const EnginePackHot *)pack)->weights[weight];
}

G_END_DECLS
