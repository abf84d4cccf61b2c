package nl.wedervraag.editorial;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/** Reads a day, with its year or without, or a month of a year. Days in digits alone only where no other reading is usual. */
final class Dates {

    private final Words words;
    private final List<String> parts;
    private final List<String> all = new ArrayList<>();

    Dates(Words words, List<Token> tokens) {
        this.words = words;
        this.parts = withoutGlue(tokens);
        if (tokens.stream().anyMatch(Token::isNumber)) {
            byName();
            inDigits(tokens.stream().map(Token::text).collect(Collectors.joining()));
        }
    }

    List<String> all() {
        return all;
    }

    /** Neither the ending of an ordinal number, nor the full stop of an abbreviation, nor the comma before a year. */
    private List<String> withoutGlue(List<Token> tokens) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean glue = i > 0
                    && (token.is(".") && isMonth(tokens.get(i - 1)) && i + 1 < tokens.size()
                            || token.is(",")
                                    && i + 1 < tokens.size()
                                    && isYear(tokens.get(i + 1).text())
                            || Numbers.ORDINAL_ENDINGS.contains(token.text())
                                    && tokens.get(i - 1).isNumber()
                                    && tokens.get(i - 1).to() == token.from());
            if (!glue) {
                kept.add(isMonth(token) ? token.lower() : token.text());
            }
        }
        return kept;
    }

    /** In English a month has its capital: "may" and "march" don't. */
    private boolean isMonth(Token token) {
        return words.data().months().containsKey(token.lower())
                && (words.language() == Language.NL || token.isCapitalised());
    }

    private static boolean isYear(String text) {
        return text.matches("(?:19|20)\\d\\d");
    }

    private @Nullable Integer month(int part) {
        return part < parts.size() ? words.data().months().get(parts.get(part)) : null;
    }

    private void byName() {
        if (parts.isEmpty() || parts.size() > 3) {
            return;
        }
        var first = month(0);
        var second = month(1);
        boolean year = isYear(parts.getLast());
        int named = year ? parts.size() - 1 : parts.size();
        if (named == 2 && second != null) {
            day(year, second, parts.get(0));
        } else if (named == 2 && first != null) {
            day(year, first, parts.get(1));
        } else if (named == 1 && year && first != null) {
            all.add("month " + YearMonth.of(Integer.parseInt(parts.getLast()), first));
        }
    }

    private void day(boolean year, int month, String day) {
        if (day.matches("[1-9]|0[1-9]|[12]\\d|3[01]")) {
            add(year ? parts.getLast() : "", month, Integer.parseInt(day));
        }
    }

    private void add(String year, int month, int day) {
        try {
            var of = MonthDay.of(month, day);
            all.add("day "
                    + (year.isEmpty()
                            ? of.toString()
                            : of.atYear(Integer.parseInt(year)).toString()));
        } catch (DateTimeException noSuchDay) {
            all.add(String.format(Locale.ROOT, "no day %s %d %d", year, month, day));
        }
    }

    private void inDigits(String text) {
        var dutch = words.language() == Language.NL ? text.split("-", -1) : new String[0];
        if (text.matches("(?:19|20)\\d\\d-\\d\\d-\\d\\d")) {
            var iso = text.split("-", -1);
            add(iso[0], Integer.parseInt(iso[1]), Integer.parseInt(iso[2]));
        } else if (dutch.length == 3 && text.matches("\\d{1,2}-\\d{1,2}-(?:19|20)\\d\\d")) {
            add(dutch[2], Integer.parseInt(dutch[1]), Integer.parseInt(dutch[0]));
        }
    }
}
