-- rspcode for Snowflake: {version}. `rspcode table --format sql --dialect snowflake` wrote it.
--
-- It was never run there by those who wrote it: run what `--check` prints, which has to return no row.
--
-- The spelling is bytes, because a VARCHAR is compared as its collation says.
CREATE OR REPLACE TABLE rspcode (
    context           VARCHAR NOT NULL,
    spelling          BINARY NOT NULL,
    id                INTEGER NOT NULL,
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
    table_version     INTEGER NOT NULL
) AS
SELECT
    $1, TO_BINARY($2, 'UTF-8'), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
FROM VALUES
{rows};

-- What does not match as it stands is trimmed.
CREATE OR REPLACE FUNCTION rspcode_spelling(code VARCHAR) RETURNS BINARY IMMUTABLE AS $$
    CASE
        WHEN TO_BINARY(code, 'UTF-8') IN ({words}) THEN TO_BINARY(code, 'UTF-8')
        WHEN TO_BINARY(TRIM(code, ' \t\n\f\r'), 'UTF-8') IN ({words})
        THEN TO_BINARY(TRIM(code, ' \t\n\f\r'), 'UTF-8')
        ELSE TO_BINARY('*', 'UTF-8')
    END
$$;

-- The join, which finds exactly one row for any code, NULL among them:
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = rspcode_spelling(t.code);
