import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.jna.NativeLibrary;
import dev.rspcode.Context;
import dev.rspcode.Rspcode;
import dev.rspcode.Verdict;
import dev.rspcode.internal.RustBuffer;
import dev.rspcode.internal.UniffiRustCallStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks the package everything that the vectors hold, and fails at the first answer that is another one. Then asks the
 * native library for more memory than there can be: its panic has to come back as a status, whatever the platform.
 */
public final class Replay {
    public static void main(String[] args) throws Exception {
        String json = new String(Files.readAllBytes(Paths.get(args[0])), StandardCharsets.UTF_8);
        JsonObject vectors = JsonParser.parseString(json).getAsJsonObject();
        same(vectors.get("table_version").getAsInt(), Rspcode.TABLE_VERSION, "the version of the table");

        JsonArray cells = vectors.getAsJsonArray("cells");
        List<Verdict> verdicts = Rspcode.getVerdicts();
        same(cells.size(), verdicts.size(), "the number of answers");
        for (int i = 0; i < cells.size(); i++) {
            Map<String, String> expected = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> field : cells.get(i).getAsJsonObject().entrySet()) {
                expected.put(field.getKey(), field.getValue().isJsonNull() ? null : field.getValue().getAsString());
            }
            same(expected, fields(verdicts.get(i)), "answer " + i);
        }

        JsonArray inputs = vectors.getAsJsonArray("inputs");
        same(vectors.get("count").getAsInt(), inputs.size(), "the number of texts");
        int answers = 0;
        for (JsonElement element : inputs) {
            JsonObject input = element.getAsJsonObject();
            JsonArray positions = input.getAsJsonArray("cells");
            same(Context.values().length, positions.size(), "the number of contexts of " + input);
            for (Context context : Context.values()) {
                Verdict expected = verdicts.get(positions.get(context.ordinal()).getAsInt());
                if (Rspcode.classify(context, text(input)) != expected) {
                    throw new AssertionError(context + ": another answer for " + input);
                }
                answers++;
            }
        }

        UniffiRustCallStatus status = new UniffiRustCallStatus();
        NativeLibrary.getInstance("rspcode_mobile")
            .getFunction("ffi_rspcode_mobile_rustbuffer_alloc")
            .invoke(RustBuffer.ByValue.class, new Object[] {-1L, status});
        same((byte) 2, status.code, "the status of a panic");
        byte[] bytes = status.error_buf.data.getByteArray(0, (int) status.error_buf.len);
        String said = new String(bytes, StandardCharsets.UTF_8);
        same(true, said.contains("capacity overflow"), "that it is told: " + said + "; this");

        System.out.println(
            "Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ": " + cells.size() + " cells, " + answers + " answers");
    }

    private static Map<String, String> fields(Verdict verdict) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("context", verdict.getContext().getWord());
        fields.put("id", String.valueOf(verdict.getId()));
        fields.put("code", verdict.getCode());
        fields.put("outcome", verdict.getOutcome().getWord());
        fields.put("cause", verdict.getCause().getWord());
        fields.put("next", verdict.getNext().getWord());
        fields.put("actor", verdict.getActor().getWord());
        fields.put("is_final", String.valueOf(verdict.isFinal()));
        fields.put("may_release_goods", String.valueOf(verdict.getMayReleaseGoods()));
        fields.put("may_charge_again", String.valueOf(verdict.getMayChargeAgain()));
        fields.put("basis", verdict.getBasis().getWord());
        fields.put("message", verdict.getMessage());
        fields.put("explanation", verdict.getExplanation());
        fields.put("payer_text", verdict.getPayerText());
        return fields;
    }

    /** A text in one of the forms in which the vectors hold texts. */
    private static String text(JsonObject input) {
        for (Map.Entry<String, JsonElement> entry : input.entrySet()) {
            JsonElement value = entry.getValue();
            switch (entry.getKey()) {
                case "cells":
                    continue;
                case "text":
                    return value.getAsString();
                case "utf16": {
                    StringBuilder text = new StringBuilder();
                    for (JsonElement unit : value.getAsJsonArray()) text.append((char) unit.getAsInt());
                    return text.toString();
                }
                case "repeat": {
                    JsonArray repeat = value.getAsJsonArray();
                    String[] parts = new String[repeat.get(1).getAsInt()];
                    Arrays.fill(parts, repeat.get(0).getAsString());
                    return String.join("", parts);
                }
                case "hex": {
                    String digits = value.getAsString();
                    byte[] bytes = new byte[digits.length() / 2];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
                    }
                    return new String(bytes, StandardCharsets.UTF_8);
                }
                default:
                    throw new AssertionError(entry.getKey() + " is a new form: read it here");
            }
        }
        throw new AssertionError("there is no text in " + input);
    }

    private static void same(Object expected, Object actual, String what) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + " is " + actual + " instead of " + expected);
        }
    }
}
