# What the scripts of this folder share: the package in a local repository, and a user's project that depends on
# it. Sourced by them, after lib.sh; they set $work.

need_rust
need javac default-jdk-headless
need mvn maven

# A repository of our own: what Maven has fetched stays there, and ours is always the one of this build. One
# script at a time, where the machine can see to that.
repository=$cache/maven
mkdir -p "$repository"
if command -v flock >/dev/null; then
    exec 9>"$cache/maven.lock"
    flock 9
fi

maven=(mvn --batch-mode --quiet -Dstyle.color=never -Dmaven.repo.local="$repository")
maven() {
    "${maven[@]}" "$@"
}

# install_package: as README.md has it.
install_package() {
    rm -rf "$repository/dev/rspcode" bindings-mobile/kotlin/target
    nameless maven -f bindings-mobile/kotlin/pom.xml install
}

# user_project: a fresh copy of the user's project in $work/project, with the examples, the programs of the documents
# and the benchmark in it: the Kotlin blocks each in a package of its own, so that their names do not meet.
user_project() {
    rm -rf "$work/project"
    mkdir "$work/project"
    cp -r bindings-mobile/kotlin/tests/. "$work/project"
    cp bindings-mobile/kotlin/benchmarks/*.kt "$work/project/src/test/kotlin/user"
    mkdir "$work/project/src/test/kotlin/payments"
    cp bindings-mobile/kotlin/examples/*.kt "$work/project/src/test/kotlin/payments"
    blocks bindings-mobile/kotlin/README.md kotlin kt readme
    blocks bindings-mobile/kotlin/README.md java java readme
    blocks README.md kotlin kt project
}

# blocks README LANGUAGE ENDING PACKAGE: the blocks of a document as sources of the user's project.
blocks() {
    mkdir -p "$work/project/src/test/$2/$4"
    awk -v fence="\`\`\`$2" -v folder="$work/project/src/test/$2/$4" -v package="$4" -v ending="$3" '
        $0 == fence && ending == "java" { file = folder "/Till.java"; print "package " package ";\n" > file; next }
        $0 == fence { file = folder "/" ++n ".kt"; print "package " package n "\n" > file; next }
        /^```$/ { if (file) close(file); file = "" }
        file { print > file }' "$1"
}

# benchmark RUNS: both, in the user's project, once it is compiled.
benchmark() {
    maven dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
    for main in user.ClassifyKt user.Heard; do
        java -cp "target/test-classes:$(cat "$work/classpath")" "$main" "$1"
    done
}
