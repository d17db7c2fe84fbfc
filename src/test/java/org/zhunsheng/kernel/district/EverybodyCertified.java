package org.zhunsheng.kernel.district;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A roster without database, on which everybody may enforce but those whose number says that theirs has expired. */
public final class EverybodyCertified extends StaffRoster {

    public EverybodyCertified() {
        super(JdbcClient.create(new SimpleDriverDataSource())); // never asked
    }

    @Override
    public boolean holdsValidCertificate(String district, String idOrCertificate, LocalDate day) {
        return !idOrCertificate.startsWith("expired");
    }

    @Override
    public Optional<Staff> holderOf(String district, String certificate) {
        return Optional.empty();
    }
}
