package nl.wedervraag.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kind of piece asks of whoever writes one. The room that owns the kind has a bean of it. */
public interface Form {

    Kind kind();

    /**
     * In the order in which they are asked.
     *
     * @param of null for the one that has just been begun
     */
    List<Field> fields(@Nullable PieceId of);

    /** Whether the field has a meaning, filled in so: who agreed is asked only once somebody did. */
    default boolean asks(Field field, Content content) {
        return true;
    }

    /** The fields that must be filled in, otherwise or at all, before anybody decides about it. */
    List<Field> lacking(Content content);

    /** Whether whom it is about agreed to it, or needn't. */
    default boolean consented(Content content) {
        return true;
    }
}
