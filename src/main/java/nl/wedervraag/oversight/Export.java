package nl.wedervraag.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.wedervraag.oversight.ActRows.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How acts go out: a line for each. */
public enum Export {
    CSV("text/csv; charset=utf-8") {
        @Override
        String head() {
            return "\uFEFF" + csv(COLUMNS);
        }

        @Override
        String line(Row row) {
            return csv(cells(row));
        }
    },
    JSONL("application/jsonl; charset=utf-8") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(Row row) {
            var json = JSON.createObjectNode();
            var values = cells(row);
            for (int n = 0; n < COLUMNS.size(); n++) {
                json.put(COLUMNS.get(n), values.get(n));
            }
            return json + "\n";
        }
    };

    private static final List<String> COLUMNS = List.of(
            "seq", "at", "act", "actor", "actor_name", "object", "team", "details", "text", "text_erased", "hash");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** By these a spreadsheet takes a cell for a formula; their wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠|%";

    private final String type;

    Export(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    abstract String head();

    abstract String line(Row row);

    private static List<@Nullable String> cells(Row row) {
        return Arrays.asList(
                Long.toString(row.seq()),
                row.at().toString(),
                row.act(),
                row.actor() == null ? null : row.actor().toString(),
                row.actorName(),
                row.object() == null ? null : row.object().toString(),
                row.team() == null ? null : row.team().toString(),
                row.details(),
                row.text(),
                Boolean.toString(row.erased()),
                row.hash());
    }

    static String csv(List<? extends @Nullable String> cells) {
        return cells.stream().map(Export::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String value) {
        var text = value == null ? "" : value;
        var first = text.stripLeading();
        var formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
