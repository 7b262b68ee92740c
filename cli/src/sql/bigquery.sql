-- rspcode for BigQuery: {version}. `rspcode table --format sql --dialect bigquery` wrote it.
--
-- It was never run there by those who wrote it: run what `--check` prints, which has to return no row.
--
-- The spelling is bytes, because a STRING is compared as its collation says. The names are looked up in the default
-- dataset.
CREATE OR REPLACE TABLE rspcode AS
SELECT * FROM UNNEST(ARRAY<STRUCT<
    context           STRING,
    spelling          BYTES,
    id                INT64,
    code              STRING,
    outcome           STRING,
    cause             STRING,
    next              STRING,
    actor             STRING,
    is_final          BOOL,
    may_release_goods BOOL,
    may_charge_again  BOOL,
    basis             STRING,
    message           STRING,
    explanation       STRING,
    payer_text        STRING,
    table_version     INT64
>>[
{rows}
]);

-- What does not match as it stands is trimmed.
CREATE OR REPLACE FUNCTION rspcode_spelling(code STRING) RETURNS BYTES AS (
    CASE
        WHEN CAST(code AS BYTES) IN ({words}) THEN CAST(code AS BYTES)
        WHEN TRIM(CAST(code AS BYTES), b' \t\n\f\r') IN ({words}) THEN TRIM(CAST(code AS BYTES), b' \t\n\f\r')
        ELSE b'*'
    END
);

-- The join, which finds exactly one row for any code, NULL among them:
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = rspcode_spelling(t.code);
