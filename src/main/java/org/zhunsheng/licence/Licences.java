package org.zhunsheng.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;

/**
 * Gives, changes and ends licences, and finds them. What is given or ended here are only the rows to be written, so
 * that a licence stands or falls with the act that gave it; its file is sealed after that act is durable.
 */
@Component
public class Licences {

    private final LicenceRows rows;

    Licences(LicenceRows rows) {
        this.rows = rows;
    }

    /** A licence that exists once its writes are committed. */
    public record Issued(Licence licence, List<Write> writes) {}

    /** The first version of a new licence. */
    public Issued issue(Issuance issuance) {
        UUID id = Ids.next();
        var identifier = new LicenceIdentifier(issuance.typeCode(), issuance.issuerCode(), serial(issuance, id), 1);
        var licence = version(issuance, id, identifier, null);
        return new Issued(licence, List.of(LicenceRows.insert(licence)));
    }

    /**
     * The next version of a licence, which takes the place of the one in force (变更、延续). Of two changes at the same
     * moment the database refuses the second, since both would have the same identifier.
     */
    public Issued change(Licence current, Issuance issuance) {
        var identifier =
                LicenceIdentifier.parse(current.identifier()).orElseThrow().next();
        var licence = version(issuance, Ids.next(), identifier, current);
        var writes = new ArrayList<Write>();
        writes.add(LicenceRows.insert(licence));
        writes.add(LicenceRows.end(current, Licence.Status.CHANGED, issuance.issuedOn()));
        return new Issued(licence, writes);
    }

    /** Ends a licence (撤销、撤回、注销); one that has ended already stays as it was. */
    public Write end(Licence licence, Licence.Status status, LocalDate on) {
        if (status == Licence.Status.VALID) {
            throw new IllegalArgumentException("a licence does not end by being valid");
        }
        return LicenceRows.end(licence, status, on);
    }

    /** The version with this identifier. */
    public Optional<Licence> find(String identifier) {
        return LicenceIdentifier.parse(identifier).flatMap(parsed -> rows.find(district(parsed), parsed.toString()));
    }

    /** The versions that came from a case, oldest first. */
    public List<Licence> ofCase(String district, UUID caseId) {
        return rows.ofCase(district, caseId);
    }

    /** All versions that a party holds or held, newest first. */
    public List<Licence> heldBy(String district, UUID party) {
        return rows.heldBy(district, party);
    }

    private static Licence version(Issuance given, UUID id, LicenceIdentifier identifier, @Nullable Licence previous) {
        String number =
                given.number() != null ? given.number() : previous == null ? identifier.serial() : previous.number();
        return new Licence(
                given.district(),
                id,
                identifier.toString(),
                given.typeCode(),
                given.typeName(),
                number,
                given.holder(),
                given.holderName(),
                given.holderIsPerson(),
                given.issuer(),
                given.issuerName(),
                given.issuedOn(),
                given.validFrom(),
                given.validTo(),
                Licence.Status.VALID,
                given.caseId(),
                previous == null ? null : previous.identifier(),
                false,
                given.fields());
    }

    /**
     * District, year, and ten characters of the licence's id: unique without a counter that all acts would queue for,
     * and the identifier alone tells in which district to look.
     */
    private static String serial(Issuance issuance, UUID id) {
        String unique = Long.toString(id.getLeastSignificantBits() & (1L << 51) - 1, 36);
        return issuance.district()
                + issuance.issuedOn().getYear()
                + "0".repeat(10 - unique.length())
                + unique.toUpperCase(Locale.ROOT);
    }

    private static String district(LicenceIdentifier identifier) {
        return identifier.serial().substring(0, Math.min(6, identifier.serial().length()));
    }
}
