-- rspcode for SQLite: {version}. `rspcode table --format sql --dialect sqlite` wrote it.
BEGIN;

CREATE TABLE IF NOT EXISTS rspcode (
    context           TEXT NOT NULL COLLATE BINARY,
    spelling          TEXT NOT NULL COLLATE BINARY,
    id                INTEGER NOT NULL,
    code              TEXT,
    outcome           TEXT NOT NULL,
    cause             TEXT NOT NULL,
    next              TEXT NOT NULL,
    actor             TEXT NOT NULL,
    is_final          INTEGER NOT NULL,
    may_release_goods INTEGER NOT NULL,
    may_charge_again  INTEGER NOT NULL,
    basis             TEXT NOT NULL,
    message           TEXT NOT NULL,
    explanation       TEXT NOT NULL,
    payer_text        TEXT NOT NULL,
    table_version     INTEGER NOT NULL,
    PRIMARY KEY (context, spelling)
) WITHOUT ROWID;

DELETE FROM rspcode;

INSERT INTO rspcode VALUES
{rows};

COMMIT;

-- The join, which finds exactly one row for any code, NULL among them. SQLite has no functions of one's own in SQL, so
-- it has the whole expression, and BINARY stands there for a column with another collation. What does not match as it
-- stands is trimmed. A code that is a BLOB goes in as CAST(code AS TEXT):
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = {spelling};
