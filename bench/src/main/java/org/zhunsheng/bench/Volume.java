package org.zhunsheng.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills the product's tables with cases as years of a large county would leave them: a hundred departments, one of them
 * ours, cases opened evenly over ten years, most of them closed. Only the projection is filled; no act is invented, for
 * an act that nobody performed must not stand in a ledger.
 */
final class Volume {

    private Volume() {}

    static void fill(Connection owner, long cases, long open) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    insert into case_file (district, id, number, procedure, version, organisation, title, applicant,
                        channel, opened_by, opened_at, opened_on, state, sequence, last_hash, outcome, closed_on, term, due,
                        warn_on)
                    select '%s', cast(lpad(to_hex(i), 12, '0') || '70008000' || lpad(to_hex(i * 7919), 12, '0') as uuid),
                        '量〔' || 2015 + i * 10 / %2$d || '〕' || i || '号', 'six-acts', date '2024-01-01',
                        case when i %% 100 = 0 then '%3$s' else 'dept' || i %% 100 end, '开办面馆' || i, '巴图' || i %% 9973,
                        'window', 'clerk', now() - (%2$d - i) * interval '315 seconds',
                        current_date - cast((%2$d - i) * 3650 / %2$d as int),
                        case when i > %2$d - %4$d then 'accepted' else 'archived' end, 6, decode(repeat('ab', 32), 'hex'),
                        case when i > %2$d - %4$d then null else 'approved' end,
                        case when i > %2$d - %4$d then null else current_date - cast((%2$d - i) * 3650 / %2$d as int) + 10 end,
                        case when i > %2$d - %4$d then 'decision' end,
                        case when i > %2$d - %4$d then current_date - 3 + cast(i * 7919 %% 40 as int) end,
                        case when i > %2$d - %4$d then current_date - 5 + cast(i * 7919 %% 40 as int) end
                    from generate_series(1, %2$d::bigint) i""".formatted(Product.DISTRICT, cases, Product.OFFICE, open));
            statement.execute("analyze case_file");
        }
    }
}
