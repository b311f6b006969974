/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts in a commitment, on sentences of our own: subjects that another clause's words part, pronouns and
 * whom they go on about, companies that a noun stands for. */

#include "config.h"

#include "facts-fixture.h"

static void
test_joined (void)
{
  static const FactsCase cases[] = {
    { "en", "The line will run from Accra to Dakar, and Kampala has promised to build a branch.",
      "UGA other committed (a branch)" },
    { "en", "Peru and Chile have signed a deal, but farmers rejected the quota.", "" },
    { "en", "The fund is to be run by a bank in Nairobi and Sweden will contribute $40 million.",
      "SWE support committed ($40 million)" },
    { "en", "Peru and Chile signed the text, and Bolivia promised to withdraw its claim.",
      "BOL repeal committed (its claim)" },
    { "en",
      "Under an accord announced by Foreign Minister Jan Lipavsky and his counterpart, Ana "
      "Birchall, "
      "Romania will open two crossings.",
      "ROU other committed (two crossings) >CZE" },
    { "en", "The United States put 25% on Danish steel and Ottawa cut its quota.",
      "USA impose done (25% on Danish steel) >DNK | CAN reduce done (its quota)" },
    { "en", "Peru, Chile and Bolivia will cut their quotas.",
      "BOL,CHL,PER reduce committed (their quotas)" },
    { "fr",
      "Les écoles accueilleront 300 étudiants tunisiens, et Rome s'engage à payer leur logement.",
      "ITA other committed (leur logement)" },
    { "fr", "Le pont reliera Kinshasa à Brazzaville, et Luanda a promis de bâtir la route.",
      "AGO other committed (la route)" },
    { "en", "The president of Kenya and his Emirati counterpart agreed to freeze the tax.",
      "ARE,KEN suspend committed (the tax)" },
    { "fr", "Joe Biden et son homologue russe ont gelé la taxe.",
      "RUS,USA suspend done (la taxe)" },
    { "fr",
      "Les créanciers, menés par la Chine et la France, acceptent d'effacer la dette de la Zambie.",
      "créanciers lift committed (la dette de la Zambie) >ZMB" },
    /* several of one office */
    { "fr", "Les présidents du Tchad, du Mali et de la Libye ont promis de geler la taxe.",
      "LBY,MLI,TCD suspend committed (la taxe)" },
    { "fr", "Les ministres de l'Économie de Pologne, d'Estonie et de Lettonie ont gelé la taxe.",
      "EST,LVA,POL suspend done (la taxe)" },
    /* to whom it is said, and where */
    { "fr",
      "« Nos ports s'ouvrent », a lancé le Premier ministre indien à son hôte omanais, "
      "promettant de geler la taxe.",
      "IND suspend committed (la taxe)" },
    { "fr", "En visite à Astana, le président français a dit que son pays achèterait dix navires.",
      "FRA purchase planned (dix navires)" },
    /* "the North" is a state where its neighbour is named, and no part of a name */
    { "en", "The North Sea Link will carry 1,400 megawatts.", "" },
    { "en", "The North will lift the tax.", "" },
    { "en", "Seoul objected. The North will lift the tax.", "PRK lift committed (the tax)" },
    { "fr", "Séoul a protesté. Le Nord Stream lèvera la taxe ; le Nord lèvera la taxe.",
      "PRK lift committed (la taxe)" },
    { "fr", "Les rebelles colombiens de l'ELN ont promis de libérer des otages.",
      "ELN other committed (des otages)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_passives (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Switzerland bought 36 jets from the United States. The first aircraft will be delivered "
      "in 2027.",
      "CHE purchase done (36 jets from the United States) >USA | USA supply committed (The first "
      "aircraft) until 2027" },
    { "en",
      "The IMF and Congo signed an accord in May. The IMF will lend Congo $300 million. A first "
      "slice will be disbursed in June.",
      "IMF support committed ($300 million) >COD | IMF support committed (A first slice) >COD "
      "until 2024-06" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_pronouns (void)
{
  static const FactsCase cases[] = {
    /* behind what only introduces them */
    { "en", "Turkey hosts refugees. In February, after a raid on Idlib, it opened its border.",
      "TUR other done (refugees) | TUR other done (its border)" },
    { "fr", "La Turquie accueille. En mars, après un raid sur Idlib, elle a gelé la taxe.",
      "TUR suspend done (la taxe)" },
    { "fr", "La Pologne se tait. L'Ukraine, elle, menace de geler la taxe.",
      "UKR suspend threatened (la taxe)" },
    /* a word of a name is no verb */
    { "en",
      "Sweden will pay $4 million into the Kenyan Forest Fund. In 2027 it will double the sum.",
      "SWE support committed ($4 million into the Kenyan Forest Fund) >KEN | SWE increase "
      "committed "
      "(the "
      "sum)" },
    /* whoever says so */
    { "en", "Malaysia is next. Its finance ministry said on Tuesday that it would lift the duty.",
      "MYS lift planned (the duty)" },
    { "en",
      "Botswana's mines minister told the daily Mmegi that he had refused to extend the lease.",
      "BWA extend refused (the lease) >Mmegi" },
    { "fr", "Le Front Polisario, pour qui le Chili a menti, a fait savoir qu'il saisirait la Cour.",
      "Front Polisario other planned (la Cour)" },
    { "fr",
      "« Le courant n'a pas de passeport », a lancé le ministre éthiopien de l'Énergie, alors que "
      "le "
      "Kenya venait de signer. Il a promis d'augmenter les ventes.",
      "ETH increase committed (les ventes)" },
    { "en",
      "Australia's trade minister met his Chinese counterpart, Wang Wentao. He undertook to "
      "review the quota.",
      "AUS review committed (the quota)" },
    /* of which gender */
    { "fr", "Le Maroc a écrit à l'Union européenne. Elle a promis de geler la taxe.",
      "EU suspend committed (la taxe)" },
    { "fr", "Le Maroc a écrit au Soudan. Il a promis de geler la taxe.",
      "MAR suspend committed (la taxe)" },
    /* where a country lies */
    { "en", "Sudan and South Sudan met. The South agreed to lift the blockade.",
      "SSD lift committed (the blockade)" },
    { "en", "South Korea grumbled. The South agreed to lift the blockade.",
      "KOR lift committed (the blockade)" },
    { "en", "DP World sued Djibouti. The Horn of Africa state offered to extend the lease.",
      "DP World other done (Djibouti) >DJI | DJI extend planned (the lease) >DP World" },
    { "fr", "La Bolivie et la Chine se sont vues. Le pays andin a gelé la taxe.",
      "BOL suspend done (la taxe)" },
    /* more than one */
    { "en", "Ghana and Togo signed a memorandum with Nigeria. Each of them will cut its duty.",
      "GHA,TGO reduce committed (its duty)" },
    { "fr", "Les États-Unis ont désigné le Kenya allié majeur. Ils fourniront seize hélicoptères.",
      "USA other done (le Kenya allié majeur) >KEN | USA supply committed (seize hélicoptères)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_firms (void)
{
  static const FactsCase cases[] = {
    /* by the country that the text or the lexicon tells */
    { "en",
      "Hyundai and Vale met in Seoul. The Brazilian miner will supply 3 million tonnes of ore.",
      "Vale supply committed (3 million tonnes of ore)" },
    { "en", "The Norwegian developer Solvik and Engie met. The Norwegian firm will build a plant.",
      "Solvik other committed (a plant)" },
    { "fr", "Gazprom a écrit à Naftogaz. La société ukrainienne a renoncé à ses créances.",
      "Naftogaz lift done (à ses créances)" },
    { "fr", "Renault et Geely se sont vus. Le français fermera son usine.",
      "Renault other committed (son usine)" },
    /* by their kind */
    { "en", "Vietnam Airlines and Boeing met. The carrier will buy 50 jets.",
      "Vietnam Airlines purchase committed (50 jets)" },
    { "en", "Standard Chartered and Masdar met. The bank will lend $300 million.",
      "Standard Chartered support committed ($300 million)" },
    { "fr",
      "BNP Paribas et Barclays ont été sollicitées. Les deux banques ont refusé de financer le "
      "projet.",
      "BNP Paribas,Barclays support refused (le projet)" },
    /* in an aside of the same sentence */
    { "fr", "Barrick s'incline. Selon l'acte, dont l'ABI a copie, la compagnie versera 4 millions.",
      "Barrick support committed (4 millions)" },
    /* not named */
    { "en", "A Chinese developer offered to build a hotel in Palau.",
      "Chinese developer other planned (a hotel in Palau) >PLW" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_partisans (void)
{
  static const FactsCase cases[] = {
    { "en", "Ana Ruiz, a former Peruvian minister, has vowed to scrap the deal.",
      "Ana Ruiz repeal committed (the deal)" },
    { "en", "Peru's president, Ana Ruiz, has vowed to scrap the deal.",
      "PER repeal committed (the deal)" },
    { "en", "The frontrunner in the Argentine election, Pablo Sol, has vowed to scrap the deal.",
      "Pablo Sol repeal committed (the deal)" },
    { "en",
      "The president of the Kenyan Medical Association, Dr Simon Kigo, asked Nairobi to publish "
      "the accord.",
      "Kenyan Medical Association other requested (the accord) >KEN" },
    { "en", "The Democratic Alliance, South Africa's second party, threatened to block the accord.",
      "Democratic Alliance restrict threatened (the accord)" },
    { "en", "Germany's Social Democrats vowed to block the deal.",
      "Social Democrats restrict committed (the deal)" },
    { "fr", "Le chef de l'opposition, Anwar Salim, promet d'abroger le pacte avec le Japon.",
      "Anwar Salim repeal committed (le pacte avec le Japon) >JPN" },
    { "fr",
      "Le président de la Fédération kényane des dockers, Simon Kigo, demande au Kenya de "
      "publier l'accord.",
      "Fédération kényane des dockers other requested (l'accord) >KEN" },
    { "fr", "Le président du Kenya, Simon Kigo, promet de geler la taxe.",
      "KEN suspend committed (la taxe)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/subjects/joined", test_joined);
  g_test_add_func ("/commitments/subjects/pronouns", test_pronouns);
  g_test_add_func ("/commitments/subjects/passives", test_passives);
  g_test_add_func ("/commitments/subjects/firms", test_firms);
  g_test_add_func ("/commitments/subjects/partisans", test_partisans);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
