/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on their way from an act's word to a fact: engine-commitments.c finds the acts and who
 * governs them, engine-commitments-object.c reads what they bear on. */

#pragma once

#include "engine-fill.h"

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
  EngineCodes actor;
  EngineCodes toward;
  EngineCodes asked; /* parties between the governor and the act */
  const char *deadline;
  const char *rule;
  EngineReasons reasons;
} EngineAct;

/* Fills object, action, toward and deadline.  FALSE where the act bears on nothing of the trade. */
gboolean engine_act_read_object (EngineAnalysis *a, EngineAct *act);

/* A deadline after the act: "porte son budget à 2 % d'ici mars": sets it. */
gboolean engine_act_is_ahead (EngineAnalysis *a, EngineAct *act);

G_END_DECLS
