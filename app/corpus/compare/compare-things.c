/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a count counts, as far as its own words say: French and English nouns of the things that
 * texts on agreements number, by kind.
 *
 * Kinds are coarse, since texts vary the noun: frigates are ships, suppliers are firms, troops are
 * soldiers.  People are a kind that says little: they may be any of those that are people.  The noun
 * nearest to the number decides ("4,000 Rwandan troops", "432 British firms"), so the first that is
 * known from the left is taken. */

#include "config.h"

#include <string.h>

#include "compare-things.h"

#define SHORT_LETTERS 4 /* names up to this are whole words or their plural */

/* folded beginning of a word → kind; names of up to four letters are whole words or their plural */
static const struct
{
  const char *word;
  CompareThing thing;
} nouns[] = {
  { "people", COMPARE_THING_PEOPLE },
  { "person", COMPARE_THING_PEOPLE },
  { "personne", COMPARE_THING_PEOPLE },
  { "hommes", COMPARE_THING_PEOPLE },
  { "men", COMPARE_THING_PEOPLE },
  { "women", COMPARE_THING_PEOPLE },
  { "femmes", COMPARE_THING_PEOPLE },
  { "habitant", COMPARE_THING_INHABITANTS },
  { "inhabitant", COMPARE_THING_INHABITANTS },
  { "resident", COMPARE_THING_INHABITANTS },
  { "islander", COMPARE_THING_INHABITANTS },
  { "insulaire", COMPARE_THING_INHABITANTS },
  { "citizen", COMPARE_THING_INHABITANTS },
  { "citoyen", COMPARE_THING_INHABITANTS },
  { "villager", COMPARE_THING_INHABITANTS },
  { "villageois", COMPARE_THING_INHABITANTS },
  { "consumer", COMPARE_THING_INHABITANTS },
  { "consommateur", COMPARE_THING_INHABITANTS },
  { "soldat", COMPARE_THING_SOLDIERS },
  { "soldier", COMPARE_THING_SOLDIERS },
  { "militaire", COMPARE_THING_SOLDIERS },
  { "troop", COMPARE_THING_SOLDIERS },
  { "troupe", COMPARE_THING_SOLDIERS },
  { "servicem", COMPARE_THING_SOLDIERS },
  { "fighter", COMPARE_THING_SOLDIERS },
  { "combattant", COMPARE_THING_SOLDIERS },
  { "peacekeeper", COMPARE_THING_SOLDIERS },
  { "casques", COMPARE_THING_SOLDIERS },
  { "mort", COMPARE_THING_DEAD },
  { "tues", COMPARE_THING_DEAD },
  { "victim", COMPARE_THING_DEAD },
  { "deces", COMPARE_THING_DEAD },
  { "dead", COMPARE_THING_DEAD },
  { "death", COMPARE_THING_DEAD },
  { "fatalit", COMPARE_THING_DEAD },
  { "killed", COMPARE_THING_DEAD },
  { "blesse", COMPARE_THING_WOUNDED },
  { "wounded", COMPARE_THING_WOUNDED },
  { "injured", COMPARE_THING_WOUNDED },
  { "refugie", COMPARE_THING_DISPLACED },
  { "refugee", COMPARE_THING_DISPLACED },
  { "deplace", COMPARE_THING_DISPLACED },
  { "displaced", COMPARE_THING_DISPLACED },
  { "migrant", COMPARE_THING_DISPLACED },
  { "etranger", COMPARE_THING_DISPLACED },
  { "foreigner", COMPARE_THING_DISPLACED },
  { "deportee", COMPARE_THING_DISPLACED },
  { "expulse", COMPARE_THING_DISPLACED },
  { "demandeur d asile", COMPARE_THING_DISPLACED },
  { "demandeurs d asile", COMPARE_THING_DISPLACED },
  { "asylum", COMPARE_THING_DISPLACED },
  { "evacu", COMPARE_THING_DISPLACED },
  { "prisonn", COMPARE_THING_PRISONERS },
  { "prisoner", COMPARE_THING_PRISONERS },
  { "detenu", COMPARE_THING_PRISONERS },
  { "detainee", COMPARE_THING_PRISONERS },
  { "otage", COMPARE_THING_PRISONERS },
  { "hostage", COMPARE_THING_PRISONERS },
  { "captif", COMPARE_THING_PRISONERS },
  { "captive", COMPARE_THING_PRISONERS },
  { "emploi", COMPARE_THING_JOBS },
  { "postes", COMPARE_THING_JOBS },
  { "job", COMPARE_THING_JOBS },
  { "travailleu", COMPARE_THING_JOBS },
  { "worker", COMPARE_THING_JOBS },
  { "salarie", COMPARE_THING_JOBS },
  { "employe", COMPARE_THING_JOBS },
  { "ouvrier", COMPARE_THING_JOBS },
  { "frontalier", COMPARE_THING_JOBS },
  { "commuter", COMPARE_THING_JOBS },
  { "policier", COMPARE_THING_POLICE },
  { "police", COMPARE_THING_POLICE },
  { "gendarme", COMPARE_THING_POLICE },
  { "garde frontiere", COMPARE_THING_POLICE },
  { "gardes frontiere", COMPARE_THING_POLICE },
  { "border guard", COMPARE_THING_POLICE },
  { "medecin", COMPARE_THING_DOCTORS },
  { "doctor", COMPARE_THING_DOCTORS },
  { "infirmi", COMPARE_THING_DOCTORS },
  { "nurse", COMPARE_THING_DOCTORS },
  { "soignant", COMPARE_THING_DOCTORS },
  { "observateur", COMPARE_THING_ADVISERS },
  { "observer", COMPARE_THING_ADVISERS },
  { "conseiller", COMPARE_THING_ADVISERS },
  { "advise", COMPARE_THING_ADVISERS },
  { "adviso", COMPARE_THING_ADVISERS },
  { "instructeur", COMPARE_THING_ADVISERS },
  { "instructor", COMPARE_THING_ADVISERS },
  { "agriculteur", COMPARE_THING_FARMERS },
  { "agricultrice", COMPARE_THING_FARMERS },
  { "paysan", COMPARE_THING_FARMERS },
  { "eleveur", COMPARE_THING_FARMERS },
  { "farmer", COMPARE_THING_FARMERS },
  { "pecheur", COMPARE_THING_FARMERS },
  { "fisher", COMPARE_THING_FARMERS },
  { "enfant", COMPARE_THING_CHILDREN },
  { "child", COMPARE_THING_CHILDREN },
  { "touriste", COMPARE_THING_TRAVELLERS },
  { "tourist", COMPARE_THING_TRAVELLERS },
  { "visiteur", COMPARE_THING_TRAVELLERS },
  { "visitor", COMPARE_THING_TRAVELLERS },
  { "passager", COMPARE_THING_TRAVELLERS },
  { "passenger", COMPARE_THING_TRAVELLERS },
  { "voyageur", COMPARE_THING_TRAVELLERS },
  { "traveller", COMPARE_THING_TRAVELLERS },
  { "traveler", COMPARE_THING_TRAVELLERS },
  { "student", COMPARE_THING_STUDENTS },
  { "etudiant", COMPARE_THING_STUDENTS },
  { "pupil", COMPARE_THING_STUDENTS },
  { "eleve", COMPARE_THING_STUDENTS },
  { "entreprise", COMPARE_THING_FIRMS },
  { "societe", COMPARE_THING_FIRMS },
  { "compagnie", COMPARE_THING_FIRMS },
  { "firm", COMPARE_THING_FIRMS },
  { "firme", COMPARE_THING_FIRMS },
  { "compan", COMPARE_THING_FIRMS },
  { "business", COMPARE_THING_FIRMS },
  { "fournisseur", COMPARE_THING_FIRMS },
  { "supplier", COMPARE_THING_FIRMS },
  { "sous traitant", COMPARE_THING_FIRMS },
  { "subcontractor", COMPARE_THING_FIRMS },
  { "contractor", COMPARE_THING_FIRMS },
  { "exportateur", COMPARE_THING_FIRMS },
  { "exporter", COMPARE_THING_FIRMS },
  { "producteur", COMPARE_THING_FIRMS },
  { "producer", COMPARE_THING_FIRMS },
  { "navire", COMPARE_THING_SHIPS },
  { "fregate", COMPARE_THING_SHIPS },
  { "bateau", COMPARE_THING_SHIPS },
  { "batiment", COMPARE_THING_SHIPS },
  { "vaisseau", COMPARE_THING_SHIPS },
  { "corvette", COMPARE_THING_SHIPS },
  { "chalutier", COMPARE_THING_SHIPS },
  { "thonier", COMPARE_THING_SHIPS },
  { "palangrier", COMPARE_THING_SHIPS },
  { "cargo", COMPARE_THING_SHIPS },
  { "ship", COMPARE_THING_SHIPS },
  { "warship", COMPARE_THING_SHIPS },
  { "vessel", COMPARE_THING_SHIPS },
  { "frigate", COMPARE_THING_SHIPS },
  { "boat", COMPARE_THING_SHIPS },
  { "trawler", COMPARE_THING_SHIPS },
  { "seiner", COMPARE_THING_SHIPS },
  { "longliner", COMPARE_THING_SHIPS },
  { "freighter", COMPARE_THING_SHIPS },
  { "sous marin", COMPARE_THING_SUBMARINES },
  { "submarine", COMPARE_THING_SUBMARINES },
  { "avion", COMPARE_THING_AIRCRAFT },
  { "aircraft", COMPARE_THING_AIRCRAFT },
  { "plane", COMPARE_THING_AIRCRAFT },
  { "airplane", COMPARE_THING_AIRCRAFT },
  { "airliner", COMPARE_THING_AIRCRAFT },
  { "jet", COMPARE_THING_AIRCRAFT },
  { "helicopt", COMPARE_THING_HELICOPTERS },
  { "drone", COMPARE_THING_DRONES },
  { "missile", COMPARE_THING_MISSILES },
  { "roquette", COMPARE_THING_MISSILES },
  { "rocket", COMPARE_THING_MISSILES },
  { "char", COMPARE_THING_TANKS },
  { "tank", COMPARE_THING_TANKS },
  { "blinde", COMPARE_THING_TANKS },
  { "vehicule", COMPARE_THING_VEHICLES },
  { "vehicle", COMPARE_THING_VEHICLES },
  { "voiture", COMPARE_THING_VEHICLES },
  { "car", COMPARE_THING_VEHICLES },
  { "camion", COMPARE_THING_VEHICLES },
  { "truck", COMPARE_THING_VEHICLES },
  { "lorr", COMPARE_THING_VEHICLES },
  { "obusier", COMPARE_THING_ARTILLERY },
  { "howitzer", COMPARE_THING_ARTILLERY },
  { "canon", COMPARE_THING_ARTILLERY },
  { "cannon", COMPARE_THING_ARTILLERY },
  { "lanceur", COMPARE_THING_ARTILLERY },
  { "lance roquette", COMPARE_THING_ARTILLERY },
  { "launcher", COMPARE_THING_ARTILLERY },
  { "locomotive", COMPARE_THING_TRAINS },
  { "wagon", COMPARE_THING_TRAINS },
  { "railcar", COMPARE_THING_TRAINS },
  { "trains", COMPARE_THING_TRAINS },
  { "rames", COMPARE_THING_TRAINS },
  { "satellite", COMPARE_THING_SATELLITES },
  { "turbine", COMPARE_THING_TURBINES },
  { "wind turbine", COMPARE_THING_TURBINES },
  { "eolienne", COMPARE_THING_TURBINES },
  { "lit", COMPARE_THING_BEDS },
  { "bed", COMPARE_THING_BEDS },
  { "dose", COMPARE_THING_DOSES },
  { "vaccin", COMPARE_THING_DOSES },
  { "mine", COMPARE_THING_MINES },
  { "aeroport", COMPARE_THING_AIRPORTS },
  { "airport", COMPARE_THING_AIRPORTS },
  { "logement", COMPARE_THING_HOMES },
  { "maison", COMPARE_THING_HOMES },
  { "foyer", COMPARE_THING_HOMES },
  { "home", COMPARE_THING_HOMES },
  { "house", COMPARE_THING_HOMES },
  { "menage", COMPARE_THING_HOMES },
  { "ecole", COMPARE_THING_SCHOOLS },
  { "school", COMPARE_THING_SCHOOLS },
  { "hopita", COMPARE_THING_HOSPITALS },
  { "hospital", COMPARE_THING_HOSPITALS },
  { "reacteur", COMPARE_THING_REACTORS },
  { "reactor", COMPARE_THING_REACTORS },
  { "usine", COMPARE_THING_PLANTS },
  { "plant", COMPARE_THING_PLANTS },
  { "factor", COMPARE_THING_PLANTS },
  { "village", COMPARE_THING_PLACES },
  { "commune", COMPARE_THING_PLACES },
  { "municipalit", COMPARE_THING_PLACES },
  { "ile", COMPARE_THING_ISLANDS },
  { "island", COMPARE_THING_ISLANDS },
  { "licence", COMPARE_THING_LICENCES },
  { "license", COMPARE_THING_LICENCES },
  { "permis", COMPARE_THING_LICENCES },
  { "permit", COMPARE_THING_LICENCES },
  { "visa", COMPARE_THING_VISAS },
  { "vol", COMPARE_THING_FLIGHTS },
  { "flight", COMPARE_THING_FLIGHTS },
  { "conteneur", COMPARE_THING_CONTAINERS },
  { "container", COMPARE_THING_CONTAINERS },
  { "pays", COMPARE_THING_COUNTRIES },
  { "countr", COMPARE_THING_COUNTRIES },
  { "nations", COMPARE_THING_COUNTRIES },
  { "etat", COMPARE_THING_COUNTRIES },
  { "states", COMPARE_THING_COUNTRIES },
};

gboolean
compare_begins_with (const char *text, const char *noun)
{
  gsize length = strlen (noun);

  if (strncmp (text, noun, length) != 0)
    return FALSE;
  if (length > SHORT_LETTERS)
    return TRUE;
  text += length;
  text += *text == 's' || *text == 'x';
  return *text == ' ' || *text == '\0';
}

CompareThing
compare_thing_of (const char *quote)
{
  g_autofree char *folded = quote != NULL ? compare_fold (quote) : NULL;

  for (const char *p = folded; p != NULL && *p != '\0';)
    {
      for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
        if (p[0] == nouns[i].word[0] && compare_begins_with (p, nouns[i].word))
          return nouns[i].thing;
      p = strchr (p, ' ');
      p += p != NULL;
    }
  return COMPARE_THING_NONE;
}

static gboolean
are_people (CompareThing thing)
{
  return thing > COMPARE_THING_PEOPLE && thing <= COMPARE_THING_STUDENTS;
}

CompareThings
compare_things_relate (CompareThing a, CompareThing b)
{
  if (a == COMPARE_THING_NONE || b == COMPARE_THING_NONE)
    return COMPARE_THINGS_OPEN;
  if (a == b)
    return COMPARE_THINGS_SAME;
  if ((a == COMPARE_THING_PEOPLE && are_people (b))
      || (b == COMPARE_THING_PEOPLE && are_people (a)))
    return COMPARE_THINGS_OPEN;
  /* a tank is a vehicle */
  if (MIN (a, b) == COMPARE_THING_TANKS && MAX (a, b) == COMPARE_THING_VEHICLES)
    return COMPARE_THINGS_OPEN;
  return COMPARE_THINGS_APART;
}
