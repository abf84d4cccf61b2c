package nl.wedervraag.cluster;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Connections outside the pool, to speak and to listen on; and the name by which this node tells its own voice. */
@Component
class Lines {

    static final String CHANNEL = "wedervraag";
    static final String EAR = "wedervraag ear ";

    private final DataSource dataSource;
    private final String node = UUID.randomUUID().toString();

    Lines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    String node() {
        return node;
    }

    Connection open(String name) throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }
}
