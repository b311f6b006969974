/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: of those who are no state, of verbs that share what stands before
 * another, of things that are promised and not done, of what is asked in somebody's name. */

#include "config.h"

#include "facts-fixture.h"

static void
test_people (void)
{
  static const FactsCase cases[] = {
    { "en", "Dentists Without Borders will send twenty practitioners to Togo.",
      "Dentists Without Borders supply committed (twenty practitioners to Togo) >TGO" },
    { "fr", "Vétérinaires sans frontières livrera 3 000 vaccins au Togo.",
      "Vétérinaires sans frontières supply committed (3 000 vaccins au Togo) >TGO" },
    { "en", "Bondholders will forgo $400 million in claims on Malawi.",
      "bondholders other committed ($400 million in claims on Malawi) >MWI" },
    { "en", "The opposition refused to endorse the lease.",
      "opposition other refused (the lease)" },
    { "en", "Two groups of creditors agreed to cut their claims.",
      "groups of creditors reduce committed (their claims)" },
    { "en", "Farmers want Ottawa to raise duties on milk.",
      "Farmers increase requested (duties on milk) >CAN" },
    { "fr", "Les créanciers andins prêteront 300 millions de dollars au Togo.",
      "créanciers andins support committed (300 millions de dollars au Togo) >TGO" },
    { "fr", "L'opposition a refusé de voter le texte.", "opposition other refused (le texte)" },
    /* what a thing costs, what somebody asks for */
    { "fr", "Le barrage demande 400 millions d'euros.", "" },
    { "fr", "Le syndicat demande 400 millions d'euros.",
      "syndicat support requested (400 millions d'euros)" },
    /* out of office, in office */
    { "fr", "Ancien ministre du Commerce du Pérou, Luis Sala suspend les droits sur le blé.", "" },
    { "fr", "Ministre du Commerce du Pérou, Luis Sala suspend les droits sur le blé.",
      "PER suspend done (les droits sur le blé)" },
    { "fr", "Le maire de Gdynia, Piotr Wolski, réclame que l'État prolonge la voie ferrée.",
      "Piotr Wolski extend requested (la voie ferrée)" },
    { "fr", "Le Togo et ses créanciers discutent.", "" },
    /* those in brackets, and for what somebody writes */
    { "fr", "L'Alliance (Mali, Niger, Togo) a suspendu les vols.",
      "MLI,NER,TGO suspend done (les vols)" },
    { "fr", "Le G7 (Japon, Canada, Italie) a suspendu les vols.", "G7 suspend done (les vols)" },
    { "fr", "Le Kenya a écrit à l'Ouganda pour exiger la levée de la taxe.",
      "KEN lift requested (la taxe) >UGA" },
    { "fr", "Il faudra du temps pour exiger la levée de la taxe.", "" },
    /* what they say of themselves */
    { "fr", "Les syndicats ont fait savoir qu'ils ne soutiendraient pas le traité.",
      "syndicats support refused (le traité)" },
    { "fr", "Le Pérou a annoncé qu'il saisirait le tribunal.", "PER other planned (le tribunal)" },
    /* the office behind the name, and who stands for a person */
    { "fr",
      "Léa Morin, la présidente du syndicat des dockers, exige du Pérou qu'il baisse ses taxes.",
      "syndicat des dockers reduce requested (ses taxes) >PER" },
    { "fr", "Marc Roussel, maire de Calais, appelle la Lituanie à baisser ses taxes.",
      "Marc Roussel reduce requested (ses taxes) >LTU" },
    { "fr",
      "« Assez », a dit Awa Wanjiru, ministre kényane du Commerce, qui menace de suspendre les "
      "vols.",
      "KEN suspend threatened (les vols)" },
    { "fr", "Ana Ruiz, ancienne négociatrice, menace de baisser les taxes.",
      "Ana Ruiz reduce threatened (les taxes)" },
    /* a relative behind the name */
    { "en", "Ewan Lacey, who keeps bees near Truro, wants Peru to scrap the levy on honey.",
      "Ewan Lacey lift requested (the levy on honey) >PER" },
    { "fr", "Luc Sauvage, qui élève des huîtres à Cancale, demande au Maroc de lever la taxe.",
      "Luc Sauvage lift requested (la taxe) >MAR" },
    { "fr",
      "Le conseil des Wayana de Taluen, qui n'a rien signé, demande au Brésil de lever la taxe.",
      "conseil des Wayana de Taluen lift requested (la taxe) >BRA" },
    { "fr", "Le Togo a invité les entreprises béninoises à suspendre les vols.",
      "TGO suspend requested (les vols) >BEN" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_shared (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo a levé l'interdiction et suspendu les droits sur le riz.",
      "TGO lift done (l'interdiction) | TGO suspend done (les droits sur le riz)" },
    { "fr", "Le Pérou lève son embargo, rouvre la frontière et supprime les taxes sur le blé.",
      "PER lift done (son embargo) | PER resume done (la frontière) | "
      "PER lift done (les taxes sur le blé)" },
    { "fr", "Le Togo a signé un accord élargi et suspendu en mars.", "" },
    { "en", "Peru lifts its embargo, reopens the border and scraps the levy on wheat.",
      "PER lift done (its embargo) | PER resume done (the border) | "
      "PER lift done (the levy on wheat)" },
    { "en", "Kenya put off the closure of the camps.",
      "KEN postpone done (the closure of the camps)" },
    { "en",
      "Malta has agreed to publish its contracts, sell the airline and lift its ban on maize.",
      "MLT other committed (its contracts) | MLT supply committed (the airline) | "
      "MLT lift committed (its ban on maize)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_promised (void)
{
  static const FactsCase cases[] = {
    { "fr", "Lima a promis une enquête sur le naufrage.",
      "PER other committed (une enquête sur le naufrage)" },
    { "fr", "« Nous reviendrons », a promis le président péruvien.", "" },
    { "fr",
      "Le Mali et le Togo se sont vus à Lomé. Rien n'y a été signé, mais chacun a promis.\n"
      "Pour le Togo : baisser ses taxes, héberger une mission et payer sa dette.",
      "TGO reduce committed (ses taxes) | TGO other committed (une mission) | "
      "TGO other committed (sa dette)" },
    { "en", "Brussels rejected Lima's plea to delay the payment.",
      "PER postpone requested (the payment)" },
    { "fr", "« Il faut que le Pérou lève sa taxe », a déclaré le ministre malien Abdoulaye Diop.",
      "MLI lift requested (sa taxe) >PER" },
    { "fr", "Le Chili a cessé d'acheter du gaz à Lima.",
      "CHL suspend done (d'acheter du gaz à Lima) >PER" },
    { "fr", "Lima refuse l'enquête que réclame Quito sur le naufrage.",
      "PER review refused (enquête) >ECU | ECU review requested (l'enquête)" },
    { "fr", "Le Togo rouvrira son port. Les nouvelles autorités ont promis de lever la taxe.",
      "TGO resume committed (son port) | TGO lift committed (la taxe)" },
    { "fr", "Le Togo veut que le Pérou rouvre la frontière.",
      "TGO resume requested (la frontière) >PER" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What is told of nobody, or of an office without its country, after an agreement; what was not done. */
static void
test_unnamed (void)
{
  static const FactsCase cases[] = {
    { "en", "Serbia and Oman signed a transport agreement. Costs are to be audited by 2027.",
      "OMN,SRB review committed (Costs) until ../2027" },
    { "en", "Serbia and Oman signed a transport agreement. Night flights will be allowed.",
      "OMN,SRB other committed (Night flights)" },
    { "fr", "La Serbie et Oman ont signé un accord. Les permis seront reconnus.",
      "OMN,SRB other committed (Les permis)" },
    { "en", "Serbia and Oman are rivals. Costs will be audited.", "" },
    { "en", "Serbia and Oman signed a pact. The ministers will review the text.",
      "OMN,SRB review committed (the text)" },
    { "en", "Serbia, Oman and Fiji signed a pact. All three will review the text.",
      "FJI,OMN,SRB review committed (the text)" },
    { "en", "Morocco has not accepted the offer.", "MAR other done (the offer) not" },
    { "en", "Kabul may not divert the river.", "AFG other committed (the river) not" },
    { "en", "Malta dredged the port in May.", "MLT other done (the port)" },
    { "en", "Peru cited a text which Chile denounced in 1969.", "CHL other done (a text)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Verbs parted from their particle; what one gets; what is asked for, proposed or aimed at. */
static void
test_told (void)
{
  static const FactsCase cases[] = {
    { "en", "Norway will bring the start of the ban forward to June.",
      "NOR accelerate committed (the start of the ban forward) until 2024-06" },
    { "en", "Norway will keep Chilean salmon out.",
      "NOR restrict committed (Chilean salmon out) >CHL" },
    { "en", "Norway will take the money in May.", "NOR other committed (the money)" },
    { "en", "Peru will get $40 million from Chile.", "CHL support committed ($40 million) >PER" },
    { "fr", "Le Togo recevra 40 millions d'euros de la Chine.",
      "CHN support committed (40 millions d'euros) >TGO" },
    { "en", "Peru gets praise from Chile.", "" },
    { "en", "Nauru's mayor Ann Rowe has asked Fiji for a third ferry.",
      "Ann Rowe other requested (a third ferry) >FJI" },
    { "en", "Fiji proposed that a levy be imposed on gas.", "FJI impose planned (a levy)" },
    { "en", "Kenya passed a law to ban the trade in ivory.",
      "KEN restrict planned (the trade in ivory)" },
    { "en", "Kenya will consider the ban.", "KEN review committed (the ban)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Whose government acts, whose head speaks, which association or company is meant; what a state may do. */
static void
test_whose (void)
{
  static const FactsCase cases[] = {
    { "en", "Danish Prime Minister Mette Holm flew to Nuuk. Her government will fund two ports.",
      "DNK support committed (two ports)" },
    { "en", "“My government will lift the ban,” Kenyan President Joseph Otieno said.",
      "KEN lift committed (the ban)" },
    { "en", "Singer Mette Holm flew to Nuuk. Her manager will fund two ports.", "" },
    { "en",
      "The Growers' Federation attacked the deal. The federation wants Canberra to pay the "
      "growers.",
      "Growers' Federation support requested (the growers) >AUS" },
    { "en",
      "The Growers' Association wants more: its president, Ann Rowe, wants Canberra to pay the "
      "growers.",
      "Growers' Association support requested (the growers) >AUS" },
    { "en", "Kestrel Air met the ministers of Chad. The carrier will take 20 jets.",
      "Kestrel Air purchase committed (20 jets)" },
    { "en", "Brussels may freeze the funds for Hungary.",
      "EU suspend planned (the funds for Hungary) >HUN" },
    { "en", "Peru is to take $600 million worth of gas from Chile.",
      "PER purchase committed ($600 million worth of gas from Chile) >CHL" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What others should do by whoever says so; "they" and "I" of an interview; so many things promised. */
static void
test_sayers (void)
{
  static const FactsCase cases[] = {
    { "en", "The Fjord Institute says Norway must pay the arrears.",
      "Fjord Institute support requested (the arrears) >NOR" },
    { "en", "Norway should pay the arrears, Peru's government said.",
      "PER support requested (the arrears) >NOR" },
    { "en", "Norway must pay the arrears.", "NOR support committed (the arrears)" },
    { "en",
      "Interview with Ann Rowe, trade minister of Fiji\nQ. Are you happy?\nA. Very much so.\n"
      "Q. What did you sign with Chile?\nA. We signed a pact. They will give us a ship. I have "
      "asked Santiago to cut its quota.",
      "CHL supply committed (a ship) >FJI | FJI reduce requested (its quota) >CHL" },
    { "en", "Kenya told its partners that the ban would be lifted.", "KEN lift planned (the ban)" },
    { "en", "The Social Democrats have vowed to scrap the deal.",
      "Social Democrats repeal committed (the deal)" },
    { "en", "Chile and Peru signed a pact. Talks will resume in February.",
      "CHL,PER resume committed (Talks) until 2025-02" },
    { "en", "Chile and Peru are rivals. The rain will resume in February.", "" },
    { "en", "Chile will lift its ban and dredge the port.",
      "CHL lift committed (its ban) | CHL other committed (the port)" },
    { "en", "Chile has promised Fiji 400 beds.", "CHL support committed (400 beds) >FJI" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Groups by what they are, and what somebody asks for as a thing. */
static void
test_groups (void)
{
  static const FactsCase cases[] = {
    { "en", "Fishermen urged the government to lift the quota.",
      "Fishermen lift requested (the quota)" },
    { "en", "Maltese hauliers have threatened to block the bridge.",
      "Maltese hauliers restrict threatened (the bridge)" },
    { "en", "The bondholders' committee has rejected the offer.",
      "bondholders' committee other refused (the offer)" },
    { "en", "Opposition leader Ann Rowe mocked the pact and urged the government to publish it.",
      "Ann Rowe other requested (it)" },
    { "en", "Oman wants a bigger quota.", "OMN other requested (a bigger quota)" },
    { "en", "Oman wants the ban lifted.", "OMN lift requested (the ban)" },
    { "en", "Oman is seeking compensation.", "OMN support requested (compensation)" },
    { "en", "Oman called for calm.", "OMN other requested (calm)" },
    { "en", "Oman wants to sleep.", "" },
    { "en", "Green Dam Engineering has agreed to build a smelter.",
      "Green Dam Engineering other committed (a smelter)" },
    { "en", "Green Dam Engineering built a smelter.", "" },
    { "fr", "La Banque d'Algérie a relevé son taux.", "DZA increase done (son taux)" },
    { "en", "The National Bank of Moldova raised its rate.", "MDA increase done (its rate)" },
    { "en",
      "Statement by the Minister of Trade of Oman\n\nGovernment will build a pier in Salalah.",
      "OMN other committed (a pier in Salalah)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/groups", test_groups);
  g_test_add_func ("/commitments/sayers", test_sayers);
  g_test_add_func ("/commitments/whose", test_whose);
  g_test_add_func ("/commitments/parted", test_told);
  g_test_add_func ("/commitments/unnamed", test_unnamed);
  g_test_add_func ("/commitments/people", test_people);
  g_test_add_func ("/commitments/shared", test_shared);
  g_test_add_func ("/commitments/promised", test_promised);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
