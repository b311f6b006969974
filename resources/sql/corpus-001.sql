-- Schema 1: the first.  Lists are TEXT, items between "|"  ("|USA|JPN|"; '' = empty).  Codes are the
-- names of the JSON form.  "byte" counts UTF-8 bytes of the document's text.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

CREATE TABLE document (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  number             INTEGER NOT NULL UNIQUE,   -- 0 = A, for life
  sha256             TEXT    NOT NULL UNIQUE,   -- of the original bytes
  name               TEXT,
  uri                TEXT,
  url                TEXT,
  format             TEXT    NOT NULL DEFAULT 'text',
  encoding           TEXT,
  encoding_guessed   INTEGER NOT NULL DEFAULT 0,
  warnings           TEXT    NOT NULL DEFAULT '',  -- one a line
  length_bytes       INTEGER NOT NULL,
  length_chars       INTEGER NOT NULL,
  -- what the file's metadata and the import's options say
  read_title         TEXT,
  read_author        TEXT,
  read_publisher     TEXT,
  read_language      TEXT,
  read_published     TEXT,
  -- what other documents say, and the user
  inferred_published TEXT,
  inferred_confidence REAL   NOT NULL DEFAULT 0,
  inferred_reasons   TEXT    NOT NULL DEFAULT '',  -- one a line
  user_published     TEXT,
  -- what the text says of itself, by the last extraction
  text_title         TEXT,
  text_author        TEXT,
  text_publisher     TEXT,
  text_language      TEXT,
  -- what holds
  title              TEXT    NOT NULL,
  author             TEXT,
  publisher          TEXT,
  language           TEXT,
  published          TEXT,
  basis              TEXT,
  confidence         REAL    NOT NULL DEFAULT 0,
  tags               TEXT    NOT NULL DEFAULT '',
  note               TEXT,
  rank               INTEGER NOT NULL DEFAULT 0,
  removed            INTEGER NOT NULL DEFAULT 0,   -- set aside
  compared           INTEGER NOT NULL DEFAULT 1,
  stale              INTEGER NOT NULL DEFAULT 0,   -- to be extracted again
  touched            INTEGER NOT NULL DEFAULT 1,   -- to be compared again
  n_facts            INTEGER NOT NULL DEFAULT 0,   -- active ones
  n_waiting          INTEGER NOT NULL DEFAULT 0,   -- relative dates without a day
  reprint_of         INTEGER REFERENCES document ON DELETE SET NULL,
  similarity         REAL    NOT NULL DEFAULT 0,
  duplicate_group    TEXT
);

CREATE TABLE document_text (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  text        TEXT NOT NULL
);

CREATE TABLE original (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  deflated    BLOB    NOT NULL,   -- zlib
  length_bytes INTEGER NOT NULL
);

CREATE VIRTUAL TABLE text_index USING fts5 (
  text,
  content = 'document_text',
  content_rowid = 'document_id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE fact (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number      INTEGER NOT NULL,             -- in its document, from 1, never used twice
  kind        TEXT    NOT NULL,
  start_byte  INTEGER NOT NULL,
  end_byte    INTEGER NOT NULL,
  start_char  INTEGER NOT NULL,
  end_char    INTEGER NOT NULL,
  sentence_start_byte INTEGER NOT NULL,
  sentence_end_byte   INTEGER NOT NULL,
  quote       TEXT    NOT NULL,
  says        TEXT    NOT NULL,             -- its key fields as extracted: what decisions know it by
  confidence  REAL    NOT NULL,
  rule        TEXT    NOT NULL,
  by_user     INTEGER NOT NULL DEFAULT 0,   -- added by the user
  present     INTEGER NOT NULL DEFAULT 1,   -- 0: added and undone
  state       TEXT    NOT NULL DEFAULT 'undecided',
  active      INTEGER NOT NULL DEFAULT 1,   -- takes part: present, not rejected, document not set aside
  edited      TEXT    NOT NULL DEFAULT '',  -- fields
  note        TEXT,
  tags        TEXT    NOT NULL DEFAULT '',
  rank        INTEGER NOT NULL DEFAULT 0,
  claim_id    INTEGER,                      -- derived: the claim or agreement that it is an entry of
  follows_id  INTEGER,                      -- derived: the agreement that it follows from
  -- figures
  value REAL, upper REAL, unit TEXT, qualifier TEXT, measure TEXT, by_ TEXT, on_ TEXT, commodities TEXT,
  reciprocal INTEGER, of_ TEXT, per TEXT, change_ TEXT, period TEXT, source TEXT, versus INTEGER,
  -- figures and agreements
  status TEXT,
  -- agreements
  parties TEXT, subjects TEXT, signatories TEXT, instrument TEXT, binding INTEGER, date TEXT, date_agreed TEXT,
  date_signed TEXT, date_in_force TEXT, date_ends TEXT, place TEXT,
  -- commitments
  actor TEXT, toward TEXT, action TEXT, modality TEXT, negated INTEGER, object TEXT, deadline TEXT,
  -- dates
  iso TEXT, basis TEXT,
  -- people and quotations
  name TEXT, role TEXT, country TEXT, speaker TEXT, via TEXT,
  -- agreements and people: other mentions, "start end start end …" in bytes
  mentions TEXT,
  UNIQUE (document_id, number)
);
CREATE INDEX fact_by_place ON fact (document_id, start_byte, end_byte, id);
CREATE INDEX fact_by_kind ON fact (kind, active, document_id);
CREATE INDEX fact_by_claim ON fact (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX fact_by_follows ON fact (follows_id) WHERE follows_id IS NOT NULL;

CREATE TABLE fact_reason (
  fact_id    INTEGER NOT NULL REFERENCES fact ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  field      TEXT    NOT NULL,
  detail     TEXT    NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte   INTEGER NOT NULL,
  PRIMARY KEY (fact_id, ordinal)
) WITHOUT ROWID;

-- Derived, can be made again at any time: agreements and claims over documents.
CREATE TABLE claim (
  id            INTEGER PRIMARY KEY,        -- the least of its facts' ids
  kind          TEXT    NOT NULL,           -- agreement, figure, commitment, person
  verdict       TEXT    NOT NULL,
  urgency       INTEGER NOT NULL,
  differences   INTEGER NOT NULL DEFAULT 0,
  n_documents   INTEGER NOT NULL,
  n_independent INTEGER NOT NULL,
  gap REAL, margin REAL, margin_unit TEXT,
  codes         TEXT    NOT NULL DEFAULT '',
  same_origin   TEXT,
  measure TEXT, action TEXT, of_ TEXT, per TEXT, change_ TEXT, reciprocal INTEGER, unit TEXT, by_ TEXT, on_ TEXT,
  commodities TEXT, period TEXT,
  parties TEXT, subjects TEXT, signatories TEXT, instrument TEXT, status TEXT, binding INTEGER, date TEXT, date_agreed TEXT,
  date_signed TEXT, date_in_force TEXT, date_ends TEXT, place TEXT,
  name TEXT, role TEXT, country TEXT,
  follows_id    INTEGER,                    -- the agreement that it follows from
  state         TEXT    NOT NULL DEFAULT 'undecided',
  edited        TEXT    NOT NULL DEFAULT '',
  note          TEXT,
  tags          TEXT    NOT NULL DEFAULT '',
  rank          INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX claim_by_kind ON claim (kind, urgency, date);

CREATE TABLE claim_entry (
  claim_id    INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  fact_id     INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  verdict     TEXT    NOT NULL,
  PRIMARY KEY (claim_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX claim_entry_by_fact ON claim_entry (fact_id);
CREATE INDEX claim_entry_by_document ON claim_entry (document_id, claim_id);

CREATE TABLE claim_value (                  -- fields on which documents differ
  claim_id    INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  field       TEXT    NOT NULL,
  document_id INTEGER NOT NULL,
  value       TEXT    NOT NULL,
  PRIMARY KEY (claim_id, ordinal)
) WITHOUT ROWID;

-- What an edited field of a fact or claim was before the user's word.
CREATE TABLE original_value (
  owner TEXT    NOT NULL,                   -- fact, claim
  id    INTEGER NOT NULL,
  field TEXT    NOT NULL,                   -- column
  value,
  PRIMARY KEY (owner, id, field)
) WITHOUT ROWID;

-- The history: a step is undone and redone as a whole.
CREATE TABLE step (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  time_usec INTEGER NOT NULL,
  action    TEXT    NOT NULL,
  field     TEXT,
  value     TEXT,                           -- for the history's sentence
  count     INTEGER NOT NULL DEFAULT 1,
  undone    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE decision (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id    INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
  action     TEXT    NOT NULL,
  level      TEXT    NOT NULL,              -- document, fact, claim
  -- what it is about: where and what it says
  sha256     TEXT    NOT NULL,
  kind       TEXT,
  start_byte INTEGER,
  end_byte   INTEGER,
  says       TEXT,
  -- a second fact: merge and split
  other_sha256 TEXT, other_kind TEXT, other_start_byte INTEGER, other_end_byte INTEGER, other_says TEXT,
  field      TEXT,
  value      TEXT,
  -- found again after each extraction; NULL: the text no longer gives such a fact
  document_id   INTEGER,
  fact_id       INTEGER,
  other_fact_id INTEGER
);
CREATE INDEX decision_by_step ON decision (step_id);
CREATE INDEX decision_by_fact ON decision (fact_id);
CREATE INDEX decision_by_document ON decision (document_id, level);
CREATE INDEX decision_by_hash ON decision (sha256);
CREATE INDEX decision_by_other ON decision (other_sha256);
