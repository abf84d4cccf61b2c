package nl.wedervraag.publishing;

/** What a piece is. */
public enum Kind {
    /** A real, dated example that somebody can vouch for. */
    STORY("stories"),
    /** An honest problem of a team. */
    CHALLENGE("challenges");

    private final String root;

    Kind(String root) {
        this.root = root;
    }

    /** The first part of the addresses of its pages, and of the keys of its texts. */
    public String root() {
        return root;
    }

    /** Where one of them is written. */
    public String address(PieceId piece) {
        return root + "/" + piece.value();
    }
}
