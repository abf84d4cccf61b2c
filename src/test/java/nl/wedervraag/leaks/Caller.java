package nl.wedervraag.leaks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.wedervraag.access.Role;
import org.jspecify.annotations.Nullable;

/** Everybody who can stand before an exit, and whose texts that aren't live they may see. */
enum Caller {
    ANONYMOUS(null, null, Set.of()),
    VIEWER(Role.VIEWER, Unit.TEAM, Set.of()),
    EDITOR(Role.EDITOR, Unit.TEAM, Set.of(Kept.TEAM, Kept.POSITION, Kept.CLOSED)),
    LEAD(Role.LEAD, Unit.TEAM, Set.of(Kept.TEAM, Kept.POSITION, Kept.CLOSED)),
    OTHER_VIEWER(Role.VIEWER, Unit.OTHER_TEAM, Set.of()),
    OTHER_EDITOR(Role.EDITOR, Unit.OTHER_TEAM, Set.of()),
    OTHER_LEAD(Role.LEAD, Unit.OTHER_TEAM, Set.of()),
    COMPANY_VIEWER(Role.VIEWER, Unit.COMPANY, Set.of()),
    COMPANY_EDITOR(Role.EDITOR, Unit.COMPANY, Kept.WHERE_WORDINGS_ARE),
    COMPANY_LEAD(Role.LEAD, Unit.COMPANY, Kept.WHERE_WORDINGS_ARE),
    ADMINISTRATOR(Role.ADMINISTRATOR, Unit.COMPANY, Set.of()),
    DEACTIVATED(Role.LEAD, Unit.COMPANY, Set.of()),
    WITHOUT_ROLE(null, null, Set.of());

    final @Nullable Role role;
    final @Nullable Unit unit;
    final Set<Kept> draftsSeen;

    Caller(@Nullable Role role, @Nullable Unit unit, Set<Kept> draftsSeen) {
        this.role = role;
        this.unit = unit;
        this.draftsSeen = draftsSeen;
    }

    enum Unit {
        COMPANY,
        TEAM,
        OTHER_TEAM
    }

    /** Where a text is kept. */
    enum Kept {
        COMPANY,
        TEAM,
        POSITION,
        CLOSED,
        /** For whoever wrote it alone. */
        BY_ITS_AUTHOR;

        static final Set<Kept> WHERE_WORDINGS_ARE =
                Collections.unmodifiableSet(EnumSet.of(COMPANY, TEAM, POSITION, CLOSED));
    }

    /** Has no right anywhere to read approved wording. */
    boolean readsNothing() {
        return this == ANONYMOUS || this == ADMINISTRATOR || this == DEACTIVATED || this == WITHOUT_ROLE;
    }

    boolean may(Marked text) {
        if (!text.live()) {
            return draftsSeen.contains(text.kept());
        }
        return switch (unit) {
            case null -> false;
            case COMPANY -> !readsNothing();
            case TEAM -> true;
            case OTHER_TEAM -> text.kept() == Kept.COMPANY;
        };
    }
}
