package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads content expressions as ProseMirror's guide describes them: {@code "paragraph (list | image){0,2} block*"}. */
final class ExpressionReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\w+|[(){}|,*+?])");

    private final List<String> tokens = new ArrayList<>();
    private final Function<String, List<String>> resolve;
    private int next;

    private ExpressionReader(String text, Function<String, List<String>> resolve) {
        this.resolve = resolve;
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) throw malformed("content " + text);
    }

    /** @param resolve from a name of a node or a group to the names of the nodes meant */
    static Expression read(String text, Function<String, List<String>> resolve) {
        var reader = new ExpressionReader(text, resolve);
        if (reader.tokens.isEmpty()) return Expression.EMPTY;
        var expression = reader.choice();
        if (reader.next < reader.tokens.size()) throw malformed("content " + text);
        return expression;
    }

    private Expression choice() {
        var options = new ArrayList<Expression>();
        do options.add(sequence());
        while (skip("|"));
        return Expression.choice(options);
    }

    private Expression sequence() {
        var expression = repeated();
        while (next < tokens.size() && !List.of(")", "|").contains(tokens.get(next))) {
            expression = append(expression, repeated());
        }
        return expression;
    }

    /** Sequences nest to the right, so that equal ones are equal values. */
    private static Expression append(Expression before, Expression last) {
        return before instanceof Expression.Sequence(var first, var rest)
                ? Expression.sequence(first, append(rest, last))
                : Expression.sequence(before, last);
    }

    private Expression repeated() {
        var item = single();
        while (true) {
            if (skip("*")) item = new Expression.Repeated(item);
            else if (skip("+")) item = Expression.sequence(item, new Expression.Repeated(item));
            else if (skip("?")) item = optional(item);
            else if (skip("{")) item = range(item);
            else return item;
        }
    }

    private Expression range(Expression item) {
        int least = number();
        boolean open = false;
        int most = least;
        if (skip(",")) {
            open = next < tokens.size() && tokens.get(next).equals("}");
            if (!open) most = number();
        }
        if (!skip("}")) throw malformed("} expected");
        var expression = open ? new Expression.Repeated(item) : Expression.EMPTY;
        for (int i = least; i < most; i++) expression = optional(Expression.sequence(item, expression));
        for (int i = 0; i < least; i++) expression = Expression.sequence(item, expression);
        return expression;
    }

    private static Expression optional(Expression item) {
        return Expression.choice(List.of(item, Expression.EMPTY));
    }

    private Expression single() {
        if (skip("(")) {
            var inner = choice();
            if (!skip(")")) throw malformed(") expected");
            return inner;
        }
        var name = take();
        if (!Character.isLetterOrDigit(name.charAt(0))) throw malformed("a name expected, not " + name);
        return Expression.choice(resolve.apply(name).stream()
                .<Expression>map(Expression.One::new)
                .toList());
    }

    private int number() {
        try {
            return Integer.parseInt(take());
        } catch (NumberFormatException notANumber) {
            throw malformed("a number expected");
        }
    }

    private String take() {
        if (next == tokens.size()) throw malformed("content ends too early");
        return tokens.get(next++);
    }

    private boolean skip(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        if (found) next++;
        return found;
    }

    private static Refusal malformed(String message) {
        return new Refusal(Reason.MALFORMED, message);
    }
}
