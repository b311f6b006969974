/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tags, roles, class names and lines of pages are called that are no article, in the
 * languages that pages are written in.  Included by reader-html-article.c only. */

#pragma once

#include <glib.h>

/* clang-format off */
/* Tags without readable text: nothing below them is looked at. */
static const char *const skipped[] = {
  "script", "style", "noscript", "template", "iframe", "svg", "canvas", "object", "embed",
  "video", "audio", "map", "button", "select", "textarea", "input", "option", "head", "dialog",
  "math", "link", "meta", NULL,
};

/* Tags of what surrounds an article. */
static const char *const dropped_tags[] = {
  "nav", "aside", "footer", "menu", "datalist", NULL,
};

/* Roles of what surrounds an article. */
static const char *const dropped_roles[] = {
  "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog",
  "alert", "alertdialog", "toolbar", "button", "tooltip", "form", "tablist", "listbox", NULL,
};

/* Tags that do not end a line. */
static const char *const inline_tags[] = {
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
  "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp",
  "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture",
  "source", NULL,
};

/* Words of class and id names of what surrounds an article. */
static const char *const dropped_words[] = {
  "cookie", "cookies", "consent", "gdpr", "rgpd", "didomi", "onetrust", "cookiebot",
  "tarteaucitron", "share", "sharing", "sharebar", "partage", "partager", "teilen", "compartir",
  "condividi", "social", "socials", "sociaux", "related", "connexe", "connexes", "similaire",
  "similaires", "relacionados", "relacionadas", "verwandt", "recommended", "recommendation",
  "recommendations", "recommandations", "outbrain", "taboola", "newsletter", "newsletters",
  "subscribe", "subscription", "abonnement", "abonner", "abonnieren", "suscribir", "paywall",
  "promo", "advert", "advertisement", "ads", "ad", "pub", "publicite", "publicidad", "anzeige",
  "werbung", "sponsored", "sponsor", "comments", "comment", "commentaires", "commentaire",
  "kommentare", "comentarios", "commenti", "breadcrumb", "breadcrumbs", "ariane", "sidebar",
  "menu", "navbar", "nav", "navigation", "footer", "pied", "popup", "modal", "lightbox",
  "toolbar", "login", "signin", "connexion", "pagination", "pager", "skip", "visually-hidden",
  "offscreen", "ticker", "toc", "sommaire", "copyright", "respond", "reply", "lireaussi", "alire", "readmore",
  "seealso", "voiraussi", NULL,
};

/* Parts of class and id names, likewise. */
static const char *const dropped_phrases[] = {
  "lire-aussi", "lire_aussi", "a-lire", "read-more", "read-also", "see-also", "voir-aussi",
  "sr-only", "screen-reader", "site-header", "most-read", "plus-lus", "follow-us", "suivez-nous",
  "fil-info", "author-bio", "author-box", NULL,
};

/* Parts of class and id names of what surrounds an article and has paragraphs of its own. */
static const char *const wordy_parts[] = {
  "comment", "komment", "coment", "related", "similaire", "connexe", "relacionad", "recommend",
  "recommand", "cookie", "consent", "share", "partage", "social", "newsletter", NULL,
};

/* Words of class and id names of what holds an article. */
static const char *const kept_words[] = {
  "article", "content", "contenu", "corps", "texte", "text", "body", "post", "story", "entry",
  "inhalt", "artikel", "articulo", "noticia", "articolo", "paragraph", NULL,
};

/* Lines that are these words, or these words before a colon. */
static const char *const boilerplate_lines[] = {
  "partager", "share", "publicité", "advertisement", "annonce", "newsletter", "commentaires",
  "comments", "imprimer", "print", "related", "facebook", "twitter", "x", "whatsapp", "linkedin",
  "e-mail", "email", "copier le lien", "copy link", "s’abonner", "s'abonner", "subscribe",
  "écouter", "listen", "teilen", "compartir", "publicidad", "anzeige", "enregistrer", "save",
  "réagir", "offrir l’article", "sur le même sujet", NULL,
};

/* Short lines that begin so. */
static const char *const boilerplate_starts[] = {
  "lire aussi", "à lire aussi", "a lire aussi", "lire également", "à lire également",
  "a lire également", "voir aussi", "lire la suite", "read more", "read also", "see also",
  "also read", "suivez-nous", "follow us", "inscrivez-vous", "abonnez-vous", "sign up for",
  "subscribe to", "share this", "partager cet", "partagez cet", "cet article est réservé",
  "la suite est réservée", "temps de lecture", "reading time", "tous droits réservés",
  "all rights reserved", "nous utilisons des cookies", "we use cookies", NULL,
};
/* clang-format on */
