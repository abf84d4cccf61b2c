package nl.wedervraag.database;

/** The program can't start: what is the matter, and what a person can do about it. Shown without a stack trace. */
public final class StartRefused extends RuntimeException {

    private final String problem;
    private final String remedy;

    public StartRefused(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
