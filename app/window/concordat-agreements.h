/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of agreements. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_AGREEMENTS (concordat_agreements_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatAgreements,
                      concordat_agreements,
                      CONCORDAT,
                      AGREEMENTS,
                      ConcordatPage)

G_END_DECLS
