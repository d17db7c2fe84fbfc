package org.zhunsheng.kernel.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who serves which organisation, and who may enforce. */
@Component
public class StaffRoster {

    private static final String SELECT =
            "select district, id, name, organisation, role, certificate, valid_to, since, until from staff where district = ?";

    private final JdbcClient jdbc;

    StaffRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Staff> find(String district, UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(district, id)
                .query(Staff.class)
                .optional();
    }

    public Optional<Staff> holderOf(String district, String certificate) {
        return jdbc.sql(SELECT + " and certificate = ?")
                .params(district, certificate)
                .query(Staff.class)
                .optional();
    }

    /** The staff of an organisation, by name. */
    public List<Staff> of(String district, String organisation) {
        return jdbc.sql(SELECT + " and organisation = ? order by name, id")
                .params(district, organisation)
                .query(Staff.class)
                .list();
    }

    /** Those of some organisations who hold a certificate, valid or not, by its number. */
    public List<Staff> certified(String district, List<String> organisations) {
        if (organisations.isEmpty()) return List.of();
        return jdbc.sql(SELECT.replace("?", ":district")
                        + " and organisation in (:organisations) and certificate is not null order by certificate")
                .param("district", district)
                .param("organisations", organisations)
                .query(Staff.class)
                .list();
    }

    /** A roster for one long piece of work: whom it has been asked for once, it knows; what changes meanwhile it does not. */
    public StaffRoster remembering() {
        var known = new ConcurrentHashMap<List<String>, Optional<Staff>>();
        var roster = this;
        return new StaffRoster(jdbc) {
            @Override
            public Optional<Staff> holderOf(String district, String certificate) {
                return known.computeIfAbsent(
                        List.of(district, certificate), key -> roster.holderOf(district, certificate));
            }

            @Override
            public Optional<Staff> find(String district, UUID id) {
                return known.computeIfAbsent(List.of(district, id.toString()), key -> roster.find(district, id));
            }
        };
    }

    /** Adds a person; one of the same id takes the new particulars. */
    public void add(Staff staff) {
        jdbc.sql("""
                        insert into staff (district, id, name, organisation, role, certificate, valid_to, since, until)
                        values (:district, :id, :name, :organisation, :role, :certificate, :validTo, :since, :until)
                        on conflict (district, id) do update
                        set name = excluded.name, organisation = excluded.organisation, role = excluded.role,
                            certificate = excluded.certificate, valid_to = excluded.valid_to,
                            since = excluded.since, until = excluded.until
                        """).paramSource(staff).update();
    }

    /** Whether someone, named by id or by certificate number, may enforce on a day. */
    public boolean holdsValidCertificate(String district, String idOrCertificate, LocalDate day) {
        return holderOf(district, idOrCertificate)
                .or(() -> id(idOrCertificate).flatMap(id -> find(district, id)))
                .filter(staff -> staff.certifiedOn(day))
                .isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
