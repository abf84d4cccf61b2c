package nl.wedervraag.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wedervraag.shared.Language;

/** Reads a time of the day. In English one without am or pm, and without what only 24 hours have, may be either half's. */
final class Times {

    private static final Pattern HALVES =
            Pattern.compile("(1[0-2]|0?[1-9])(?:[:.]([0-5]\\d))?(am|a\\.m\\.?|pm|p\\.m\\.?)");
    private static final Pattern DAY = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(?:h|hrs)?");
    private static final Pattern DUTCH =
            Pattern.compile("([01]?\\d|2[0-3])(?:[:.]([0-5]\\d)(?:uur|u|h)|:([0-5]\\d)|u([0-5]\\d))");
    private static final int NOON = 12;

    private final List<String> all = new ArrayList<>();

    Times(Language language, List<Token> tokens) {
        if (tokens.getFirst().isNumber()) {
            var text = tokens.stream().map(Token::lower).collect(Collectors.joining());
            if (language == Language.NL) {
                dutch(DUTCH.matcher(text));
            } else {
                halves(HALVES.matcher(text));
                day(DAY.matcher(text));
            }
        } else if (tokens.size() == 1
                && language == Language.EN
                && tokens.getFirst().is("noon")) {
            add(NOON, "00");
        }
    }

    List<String> all() {
        return all;
    }

    private void halves(Matcher time) {
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1)) % NOON + (time.group(3).charAt(0) == 'p' ? NOON : 0);
            add(hour, time.group(2) == null ? "00" : time.group(2));
        }
    }

    private void day(Matcher time) {
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            boolean padded = time.group(1).length() == 2 && hour < 10;
            if (padded || hour > NOON || hour == 0) {
                add(hour, time.group(2));
            }
            if (hour != 0 && hour <= NOON) {
                all.add("some time " + hour + ":" + time.group(2));
            }
        }
    }

    private void dutch(Matcher time) {
        if (time.matches()) {
            String minutes =
                    time.group(2) != null ? time.group(2) : time.group(3) != null ? time.group(3) : time.group(4);
            add(Integer.parseInt(time.group(1)), minutes);
        }
    }

    private void add(int hour, String minutes) {
        all.add("time " + hour + ":" + minutes);
    }
}
