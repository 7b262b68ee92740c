-- rspcode for Spark 4: {version}. `rspcode table --format sql --dialect spark` wrote it.
--
-- The spelling is bytes, because a STRING is compared as its collation says.
CREATE TABLE IF NOT EXISTS rspcode (
    context           STRING NOT NULL,
    spelling          BINARY NOT NULL,
    id                INT NOT NULL,
    code              STRING,
    outcome           STRING NOT NULL,
    cause             STRING NOT NULL,
    next              STRING NOT NULL,
    actor             STRING NOT NULL,
    is_final          BOOLEAN NOT NULL,
    may_release_goods BOOLEAN NOT NULL,
    may_charge_again  BOOLEAN NOT NULL,
    basis             STRING NOT NULL,
    message           STRING NOT NULL,
    explanation       STRING NOT NULL,
    payer_text        STRING NOT NULL,
    table_version     INT NOT NULL
);

INSERT OVERWRITE TABLE rspcode VALUES
{rows};

-- What does not match as it stands is trimmed. The characters are named by number, because in a text of Spark's \f is
-- the letter f. It is never null: of what may be, a join asks first whether it is, which takes the whole twice.
CREATE OR REPLACE FUNCTION rspcode_spelling(code STRING) RETURNS BINARY
RETURN coalesce(CASE
    WHEN CAST(code AS BINARY) IN ({words}) THEN CAST(code AS BINARY)
    WHEN CAST(btrim(code, concat(' ', char(9), char(10), char(12), char(13))) AS BINARY) IN ({words})
    THEN CAST(btrim(code, concat(' ', char(9), char(10), char(12), char(13))) AS BINARY)
END, CAST('*' AS BINARY));

-- The join, which finds exactly one row for any code, NULL among them:
--
-- SELECT /*+ BROADCAST(r) */ t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = rspcode_spelling(t.code);
