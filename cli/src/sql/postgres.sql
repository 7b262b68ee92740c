-- rspcode for PostgreSQL: {version}. `rspcode table --format sql --dialect postgres` wrote it.
--
-- The keys have the collation "C", which compares bytes, whatever the database's is.
BEGIN;

CREATE TABLE IF NOT EXISTS rspcode (
    context           text COLLATE "C" NOT NULL,
    spelling          text COLLATE "C" NOT NULL,
    id                smallint NOT NULL,
    code              text,
    outcome           text NOT NULL,
    cause             text NOT NULL,
    next              text NOT NULL,
    actor             text NOT NULL,
    is_final          boolean NOT NULL,
    may_release_goods boolean NOT NULL,
    may_charge_again  boolean NOT NULL,
    basis             text NOT NULL,
    message           text NOT NULL,
    explanation       text NOT NULL,
    payer_text        text NOT NULL,
    table_version     integer NOT NULL,
    PRIMARY KEY (context, spelling)
);

DELETE FROM rspcode;

INSERT INTO rspcode VALUES
{rows};

-- What does not match as it stands is trimmed.
CREATE OR REPLACE FUNCTION rspcode_spelling(code text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN code COLLATE "C" = ANY (ARRAY[{words}]) THEN code
        WHEN btrim(code, E' \t\n\f\r') COLLATE "C" = ANY (ARRAY[{words}]) THEN btrim(code, E' \t\n\f\r')
        ELSE '*'
    END
$$;

COMMIT;

-- The join, which finds exactly one row for any code, NULL among them. The collation stands there for a column that has
-- one of its own:
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = rspcode_spelling(t.code) COLLATE "C";
