"""A Spark of this machine alone: two threads, nothing of the network, and Pythons like this one."""

import os
import sys

from pyspark.sql import SparkSession

COLLATIONS = ["", "UTF8_LCASE", "UNICODE_CI", "UNICODE_CI_AI", "UTF8_BINARY_RTRIM"]


def session(folder):
    """Return the session, which keeps its tables in this folder."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "2g",
        "spark.sql.shuffle.partitions": "2",
        # What else it would take to write Parquet it brings as a library for one kind of Linux.
        "spark.sql.parquet.compression.codec": "uncompressed",
        "spark.sql.warehouse.dir": str(folder),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def codes(spark, stored, collation=""):
    """Return a data frame with these texts."""
    from pyspark.sql import functions as F

    rows = [(number, code) for number, (code, _) in enumerate(stored)]
    df = spark.createDataFrame(rows, "number int, code string")
    return df.withColumn("code", F.collate("code", collation)) if collation else df
