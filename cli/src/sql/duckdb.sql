-- rspcode for DuckDB: {version}. `rspcode table --format sql --dialect duckdb` wrote it.
--
-- The spelling is bytes, because a VARCHAR is compared as its collation says.
BEGIN;

CREATE OR REPLACE TABLE rspcode (
    context           VARCHAR NOT NULL,
    spelling          BLOB NOT NULL,
    id                UTINYINT NOT NULL,
    code              VARCHAR,
    outcome           VARCHAR NOT NULL,
    cause             VARCHAR NOT NULL,
    next              VARCHAR NOT NULL,
    actor             VARCHAR NOT NULL,
    is_final          BOOLEAN NOT NULL,
    may_release_goods BOOLEAN NOT NULL,
    may_charge_again  BOOLEAN NOT NULL,
    basis             VARCHAR NOT NULL,
    message           VARCHAR NOT NULL,
    explanation       VARCHAR NOT NULL,
    payer_text        VARCHAR NOT NULL,
    table_version     INTEGER NOT NULL,
    PRIMARY KEY (context, spelling)
);

INSERT INTO rspcode VALUES
{rows};

-- A list, because DuckDB would ask a CASE with IN word by word, which takes a hundred times as long.
CREATE OR REPLACE MACRO rspcode_word(bytes) AS
    list_extract([{words}], list_position([{words}], bytes));

-- What does not match as it stands is trimmed: a set of characters is what costs most here.
CREATE OR REPLACE MACRO rspcode_spelling(code) AS coalesce(
    rspcode_word(encode(code)),
    rspcode_word(encode(trim(code, ' ' || chr(9) || chr(10) || chr(12) || chr(13)))),
    '*'::BLOB
);

COMMIT;

-- The join, which finds exactly one row for any code, NULL among them:
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = rspcode_spelling(t.code);
