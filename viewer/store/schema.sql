-- A briefing file. application_id (0x42524946, "BRIF") and user_version are set by write.py.
-- Offsets count Unicode code points of source.text; decimals are text so that they stay exact.
CREATE TABLE metadata (
    title TEXT NOT NULL,
    issuer TEXT NOT NULL,
    year INTEGER
);
CREATE TABLE source (
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE sections (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    parent TEXT REFERENCES sections(id),
    level INTEGER NOT NULL,
    number TEXT,
    number_restored INTEGER NOT NULL,
    title TEXT NOT NULL,
    heading_start INTEGER NOT NULL,
    heading_end INTEGER NOT NULL,
    body_start INTEGER NOT NULL,
    body_end INTEGER NOT NULL,
    run_in INTEGER NOT NULL
);
CREATE TABLE metrics (
    id INTEGER PRIMARY KEY,
    section TEXT NOT NULL REFERENCES sections(id),
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT,
    value_to TEXT,
    unit TEXT,
    qualifier TEXT,
    direction TEXT,
    basis TEXT,
    period TEXT,
    status TEXT,
    importance INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    core_start INTEGER NOT NULL,
    core_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    surface TEXT NOT NULL,
    same_as INTEGER REFERENCES metrics(id),
    optional INTEGER NOT NULL
);
CREATE TABLE warnings (
    position INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);
-- What a person decided about figures; NULL where the rules' reading holds. A place has one check.
CREATE TABLE checks (
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    surface TEXT NOT NULL,
    state TEXT NOT NULL,
    label TEXT,
    kind TEXT,
    qualifier TEXT,
    period TEXT,
    pinned INTEGER,
    computed INTEGER NOT NULL,
    PRIMARY KEY (span_start, span_end)
);
