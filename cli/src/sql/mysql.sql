-- rspcode for MySQL 8 and MariaDB: {version}. `rspcode table --format sql --dialect mysql` wrote it.
--
-- The spelling is bytes, because every other comparison folds case or passes over blanks at the end.
CREATE TABLE IF NOT EXISTS rspcode (
    context           VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    spelling          VARBINARY(64) NOT NULL,
    id                TINYINT UNSIGNED NOT NULL,
    code              VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    outcome           VARCHAR(32) NOT NULL,
    cause             VARCHAR(32) NOT NULL,
    next              VARCHAR(32) NOT NULL,
    actor             VARCHAR(32) NOT NULL,
    is_final          BOOLEAN NOT NULL,
    may_release_goods BOOLEAN NOT NULL,
    may_charge_again  BOOLEAN NOT NULL,
    basis             VARCHAR(32) NOT NULL,
    message           TEXT NOT NULL,
    explanation       TEXT NOT NULL,
    payer_text        TEXT NOT NULL,
    table_version     INTEGER NOT NULL,
    PRIMARY KEY (context, spelling)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

START TRANSACTION;

DELETE FROM rspcode;

INSERT INTO rspcode VALUES
{rows};

COMMIT;

-- The join, which finds exactly one row for any code, NULL among them. It has the whole expression, because a stored
-- function takes most of a millisecond a call. What does not match as it stands is trimmed, by the pattern
-- (?-mx)^[ \t\n\f\r]++|(?<![ \t\n\f\r])[ \t\n\f\r]++$, in digits because what a backslash means is a setting:
--
-- SELECT t.*, r.outcome, r.next, r.actor
-- FROM your_table AS t
-- JOIN rspcode AS r ON r.context = 'pay_state' AND r.spelling = {spelling};
