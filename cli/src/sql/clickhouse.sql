-- rspcode for ClickHouse: {version}. `rspcode table --format sql --dialect clickhouse` wrote it.
--
-- The rows are there before they get their name: a join beside this finds the old ones or the new ones.
CREATE OR REPLACE TABLE rspcode_new (
    context           LowCardinality(String),
    spelling          String,
    id                UInt8,
    code              Nullable(String),
    outcome           LowCardinality(String),
    cause             LowCardinality(String),
    next              LowCardinality(String),
    actor             LowCardinality(String),
    is_final          Bool,
    may_release_goods Bool,
    may_charge_again  Bool,
    basis             LowCardinality(String),
    message           String,
    explanation       String,
    payer_text        String,
    table_version     UInt32
) ENGINE = MergeTree ORDER BY (context, spelling);

INSERT INTO rspcode_new VALUES
{rows};

CREATE TABLE IF NOT EXISTS rspcode AS rspcode_new;

EXCHANGE TABLES rspcode AND rspcode_new;

DROP TABLE rspcode_new;

-- What does not match as it stands is trimmed.
CREATE OR REPLACE FUNCTION rspcode_spelling AS (code) -> multiIf(
    coalesce(code, '') IN ({words}), coalesce(code, ''),
    trim(BOTH ' \t\n\f\r' FROM coalesce(code, '')) IN ({words}), trim(BOTH ' \t\n\f\r' FROM coalesce(code, '')),
    '*'
);

-- The join, which finds exactly one row for any code, NULL among them. A LEFT JOIN would fill what it does not find with
-- empty texts. The codes are a String (of a FixedString, the zeros at its end belong to the text):
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = rspcode_spelling(t.code);
