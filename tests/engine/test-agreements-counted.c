/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements that other sentences count, follow or come before: "the first", "a second, on …", "theirs", "the
 * previous one", the next one of the same two, and programmes of lenders. */

#include "config.h"

#include "facts-fixture.h"

/* Several told together, then one by one: each was made when all were. */
static void
test_members (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Un premier accord entre Lima et Lomé date de 2019. En mai 2021, un deuxième, plus long, l'a "
      "complété. Le 3 juin 2022 est venu le troisième.",
      "PER,TGO agreement agreed 2019 | PER,TGO agreement agreed 2021-05 | PER,TGO agreement agreed "
      "2022-06-03" },
    { "fr",
      "L'accord de mai 1994 entre Lima et Lomé a ouvert le port. Puis celui de juin 1999 entre "
      "Péruviens et Togolais l'a fermé.",
      "PER,TGO agreement in_force 1994-05 | PER,TGO agreement in_force 1999-06" },
    { "fr", "La convention fiscale entre Lima et Lomé remonte à mai 2003.",
      "PER,TGO treaty agreed 2003-05" },
    { "fr", "À la date de 2003, le traité entre Lima et Lomé était oublié.",
      "PER,TGO treaty agreed" },
    { "fr",
      "Le Togo et le Pérou ont signé deux accords le 3 mai 2024. Un accord-cadre sur les eaux du "
      "fleuve institue une commission où les deux pays siégeront. L'autre, sur les visas, "
      "attendra.",
      "PER,TGO framework signed 2024-05-03 | PER,TGO agreement signed 2024-05-03" },
    { "fr",
      "Le Togo et le Pérou ont signé deux accords le 3 mai 2024. Celui sur la pêche ouvre 200 "
      "licences. Quant à celui qui porte sur les visas, il attendra.",
      "PER,TGO agreement signed 2024-05-03 | PER,TGO agreement signed 2024-05-03" },
    { "fr",
      "Le Togo et le Pérou ont signé deux textes le 3 mai 2024. Un protocole sur les visas allonge "
      "les séjours. Un accord de pêche ouvre 200 licences.",
      "PER,TGO protocol signed 2024-05-03 | PER,TGO agreement signed 2024-05-03" },
    { "en",
      "Togo and Peru signed two agreements on 3 May 2024. The one on fishing opens 200 licences. "
      "The "
      "other, about gas, will have to wait.",
      "PER,TGO agreement signed 2024-05-03 | PER,TGO agreement signed 2024-05-03" },
    { "en",
      "Togo and Peru signed two agreements on 3 May 2024. A protocol on visas allows longer stays. "
      "The second, on rice, will have to wait.",
      "PER,TGO protocol signed 2024-05-03 | PER,TGO agreement signed 2024-05-03" },
    { "fr", "Le Togo et le Pérou ont signé un traité d'amitié. L'autre camp proteste.",
      "PER,TGO treaty signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_ordinals (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Pérou et le Chili ont signé un mémorandum sur l'eau. Un second, sur les visas, sera "
      "soumis "
      "aux députés.",
      "CHL,PER memorandum signed | CHL,PER memorandum signed" },
    { "fr",
      "La Bolivie a conclu un accord de pêche avec le Pérou et un accord de transit avec le Chili. "
      "Le premier a été dénoncé en mai.",
      "BOL,PER agreement ended | BOL,CHL agreement signed" },
    { "en", "Peru and Chile signed a treaty on water. A second, on visas, was initialled in May.",
      "CHL,PER treaty signed | CHL,PER treaty signed 2024-05" },
    { "fr",
      "Le Togo et le Ghana ont dénoncé leur accord de 1990. Ils préfèrent en négocier un nouveau.",
      "GHA,TGO agreement ended 1990 | GHA,TGO agreement negotiating" },
    { "fr", "Le Pérou négocie un pacte avec le Chili, un autre avec le Togo.",
      "CHL,PER agreement negotiating | PER,TGO agreement negotiating" },
    { "fr", "Le Pérou a signé un traité avec le Chili. Le Togo et le Bénin négocient les leurs.",
      "CHL,PER treaty signed | CHL,TGO treaty negotiating | BEN,CHL treaty negotiating" },
    { "fr",
      "La France et le Togo ont signé un traité. Son prédécesseur, de 1994, ne parlait que de "
      "routes.",
      "FRA,TGO treaty signed | FRA,TGO treaty ended 1994" },
    /* a premier, a second half-year and what is only pointed at are none */
    { "fr", "Le Pérou et le Chili ont signé un traité. Le premier ministre chilien s'en réjouit.",
      "CHL,PER treaty signed" },
    { "fr", "Le Pérou et le Chili ont signé un traité. Celui-ci vaudra au second semestre.",
      "CHL,PER treaty signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_next (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Pérou et le Chili ont signé une convention de pêche. Un accord d'application fixera les "
      "quotas.",
      "CHL,PER treaty signed | CHL,PER agreement proposed" },
    { "fr",
      "Le Pérou et le Chili ont paraphé un traité sur l'eau ; un accord de transit suivrait en "
      "août.",
      "CHL,PER treaty signed | CHL,PER agreement proposed" },
    { "fr",
      "Le Pérou et le Chili n'ont rompu ni la convention de pêche ni la convention de transit.",
      "CHL,PER treaty ended | CHL,PER agreement agreed" },
    { "fr", "Le Pérou et le Chili ont signé un traité en 1987 ; il a été rompu en 2012.",
      "CHL,PER treaty ended 1987" },
    /* not under the heading of two others, nor about a third */
    { "fr",
      "Le Pérou et le Chili ont signé un traité. Un accord de pêche lie le Togo à la Côte "
      "d'Ivoire.",
      "CHL,PER treaty signed | CIV,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_parties (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Pérou et le Chili modifieront avant l'été le contrat de gaz signé en 2019.",
      "CHL,PER contract signed 2019" },
    { "fr", "Négocié neuf ans, leur traité sur l'eau est prêt, assurent Tachkent et Achgabat.",
      "TKM,UZB treaty negotiating" },
    { "fr",
      "Le gouvernement colombien et l'ELN se reverront en mai. Un premier accord, le 9 juin 2023, "
      "n'a pas tenu.",
      "COL,ELN agreement ended" },
    { "fr", "La sortie du Pérou de son partenariat stratégique avec le Chili est actée.",
      "CHL,PER other ended" },
    { "fr", "La trêve est entrée en vigueur lundi. L'armée congolaise et le M23 l'ont confirmé.",
      "COD,M23 truce in_force" },
    /* whoever leaves leaves many */
    { "fr", "La Pologne quitte la convention d'Ottawa. La Finlande hésite encore.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_focus (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Pérou et le Chili se disputent le thon. L'Équateur applaudit. L'accord de 1998 a été "
      "dénoncé.",
      "CHL,PER agreement ended 1998" },
    { "fr",
      "Le président péruvien a reçu son homologue chilien. Le Brésil a proposé sa médiation. La "
      "convention fiscale, signée en 2001, court jusqu'en 2030.",
      "CHL,PER treaty in_force 2001" },
    { "fr",
      "Le président péruvien a reçu son homologue chilien. La Bolivie n'a pas réagi. Les deux pays "
      "négocient un accord de transit.",
      "CHL,PER agreement negotiating" },
    { "fr", "Santiago accuse le Pérou de surpêche. Un accord de libre-échange les lie depuis 2009.",
      "CHL,PER agreement in_force" },
    { "fr", "Lima vend du cuivre au Chili. Un accord de transit est en discussion.",
      "CHL,PER agreement negotiating" },
    { "fr", "Le Chili a rappelé son ambassadeur à Lima. Le traité de 1929 fixe la frontière.",
      "CHL,PER treaty in_force 1929" },
    { "en",
      "Peru and Chile are at odds over tuna. Ecuador applauded. They signed a memorandum in May.",
      "CHL,PER memorandum signed 2024-05" },
    { "en",
      "Lima has sold copper to Chile for a century. Washington voiced concern. Their extradition "
      "treaty expired in 2019.",
      "CHL,PER treaty ended" },
    { "en",
      "Santiago accuses Peru of overfishing. A free trade agreement has bound them since 2009.",
      "CHL,PER agreement in_force" },
    { "en",
      "Relations between Lima and Santiago are at a low. Brazil has offered to mediate. The "
      "strategic "
      "partnership sealed in 2019 changed nothing.",
      "CHL,PER other agreed 2019" },
    /* three are three */
    { "fr", "Le Pérou, le Chili et le Togo se disputent le thon. L'accord a été dénoncé.",
      "CHL,PER,TGO agreement ended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_ends (void)
{
  static const FactsCase cases[] = {
    { "fr", "L'accord de pêche entre le Pérou et le Chili n'a tenu que deux ans.",
      "CHL,PER agreement ended" },
    { "fr", "L'accord de pêche entre le Pérou et le Chili n'a pas survécu à la crise.",
      "CHL,PER agreement ended" },
    { "fr", "L'accord de pêche entre le Pérou et le Chili est échu depuis 2019.",
      "CHL,PER agreement ended" },
    { "fr", "L'accord de pêche entre le Pérou et le Chili s'est effondré en 2019.",
      "CHL,PER agreement ended" },
    { "fr", "L'accord de pêche entre le Pérou et le Chili fait l'objet de négociations.",
      "CHL,PER agreement negotiating" },
    { "fr", "Le Pérou et le Chili ont signé une déclaration qui met fin à cinq jours de combats.",
      "CHL,PER joint_statement signed" },
    { "fr", "Le Pérou, le Chili et le Togo avaient adopté une déclaration à trois en 2022.",
      "CHL,PER,TGO joint_statement agreed 2022" },
    /* none beside what they have agreed; what another replaces */
    { "fr",
      "Le Pérou et le Togo sont convenus de rouvrir la route. Le protocole prévoit des escortes. "
      "Ils n'ont pas trouvé d'accord sur les recettes.",
      "PER,TGO protocol agreed | PER,TGO agreement rejected" },
    { "fr", "Signé en mars 2019, le pacte entre le Pérou et le Togo se substitue à celui de 2007.",
      "PER,TGO agreement signed 2019-03 | PER,TGO agreement ended 2007" },
    { "en", "Peru and Togo signed a treaty in 2020. It replaces the memorandum signed in 2007.",
      "PER,TGO treaty signed 2020 | PER,TGO memorandum ended 2007" },
    /* the day of what is done with it; no party in a currency */
    { "fr", "Le Pérou a mis en consultation mercredi l'accord sur les visas conclu avec le Togo.",
      "PER,TGO agreement signed" },
    { "en", "Under a contract signed in 2022, Kenya Power buys power from Peru at 6.5 US cents.",
      "Kenya Power,PER contract signed 2022" },
    { "en", "Peru Oil signed a supply contract with Houston-based Cheniere.",
      "Cheniere,Peru Oil contract signed" },
    { "en", "The lease between Almaty and Bonn was signed in 1992.",
      "DEU,KAZ contract signed 1992" },
    { "en", "Peru needs money. The IMF lends. The fund's agreement with Peru was signed in 2020.",
      "IMF,PER agreement signed 2020" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_lenders (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le FMI a approuvé un programme de 3 milliards de dollars pour l'Égypte.",
      "EGY,IMF other agreed" },
    { "fr", "Le FMI propose trois programmes à l'Éthiopie, au Kenya et à l'Ouganda.",
      "ETH,IMF other proposed | IMF,KEN other proposed | IMF,UGA other proposed" },
    { "fr", "Le FMI a suspendu en 2016 son programme avec le Mozambique.",
      "IMF,MOZ other suspended" },
    { "en", "Tunisia's programme with the International Monetary Fund has stalled.",
      "IMF,TUN other suspended" },
    /* no lender stands by */
    { "fr", "Le Chili a présenté au Pérou un programme de réformes.", "" },
    { "en", "Japan runs a training programme with Kiribati.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-counted/members", test_members);
  g_test_add_func ("/agreements-counted/ordinals", test_ordinals);
  g_test_add_func ("/agreements-counted/next", test_next);
  g_test_add_func ("/agreements-counted/parties", test_parties);
  g_test_add_func ("/agreements-counted/focus", test_focus);
  g_test_add_func ("/agreements-counted/ends", test_ends);
  g_test_add_func ("/agreements-counted/lenders", test_lenders);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
