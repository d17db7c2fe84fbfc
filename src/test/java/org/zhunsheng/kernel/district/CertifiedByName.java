package org.zhunsheng.kernel.district;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A roster without a database: whoever's certificate begins with {@code cert-} may enforce. */
public final class CertifiedByName extends StaffRoster {

    public CertifiedByName() {
        super(JdbcClient.create(new SimpleDriverDataSource()));
    }

    @Override
    public boolean holdsValidCertificate(String district, String idOrCertificate, LocalDate day) {
        return idOrCertificate.startsWith("cert-");
    }
}
