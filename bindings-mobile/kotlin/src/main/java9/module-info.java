/** What an OTT Pay response code means in its context, and what to do next. */
module dev.rspcode {
    requires transitive kotlin.stdlib;
    requires com.sun.jna;

    // Used where the application has them.
    requires static com.fasterxml.jackson.annotation;
    requires static com.google.gson;
    requires static kotlinx.serialization.core;
    requires static kotlinx.serialization.json;

    exports dev.rspcode;
    // What kotlinx.serialization's compiler writes names the serializers here.
    exports dev.rspcode.json;

    opens dev.rspcode.internal to com.sun.jna;
    opens dev.rspcode.json to com.google.gson;
}
