package nl.wedervraag.access;

import org.jspecify.annotations.Nullable;

/** A person's name or sign-in name can't be taken, for a reason that whoever typed it can mend. */
public class NameRefused extends IllegalArgumentException {

    private final transient @Nullable String like;
    private final Reason reason;

    NameRefused(Reason reason) {
        this(reason, null);
    }

    /** @param like whose name it is too much like */
    NameRefused(Reason reason, @Nullable String like) {
        super(reason.name());
        this.reason = reason;
        this.like = like;
    }

    public Reason reason() {
        return reason;
    }

    /** The name that it is too much like, empty for other reasons. */
    public String like() {
        return like == null ? "" : like;
    }

    public enum Reason {
        NAME_EMPTY,
        NAME_TOO_LONG,
        /** Characters that nobody sees, or that turn the direction of others. */
        NAME_INVISIBLE,
        /** Letters of several alphabets that look alike. */
        NAME_MIXED,
        /** Somebody is called so already. Only until the one who invites says that it is somebody else. */
        NAME_LIKE,
        SIGN_IN_NAME_CHARACTERS,
        SIGN_IN_NAME_MIXED,
        SIGN_IN_NAME_TAKEN,
        /** It differs from a taken one only by case, accents, or letters that look the same. */
        SIGN_IN_NAME_LIKE;

        /** Whether it is about the sign-in name, not about the name. */
        public boolean isAboutSignInName() {
            return name().startsWith("SIGN_IN");
        }
    }
}
