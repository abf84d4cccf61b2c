package nl.wedervraag.audit;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of acts is as it was written: every row, every text that wasn't erased, and its end. */
final class ChainWhole implements Invariant {

    @Override
    public String name() {
        return "audit-chain";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return new ChainCheck(database)
                .check().stream()
                        .map(found -> "act %d: %s".formatted(found.seq(), found.what()))
                        .toList();
    }
}
