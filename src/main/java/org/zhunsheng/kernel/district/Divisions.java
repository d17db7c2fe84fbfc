package org.zhunsheng.kernel.district;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The divisions of the country that are known here, as published; the same for every district. */
@Component
public class Divisions {

    private final JdbcClient jdbc;

    Divisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A division by its code of six, nine or twelve digits. */
    public Optional<Division> find(String code) {
        return jdbc.sql("select code, level, name, parent, statistical from division where code = ?")
                .param(code)
                .query(Division.class)
                .optional();
    }

    /** The divisions directly below, in the order of their codes. */
    public List<Division> below(String code) {
        return jdbc.sql("select code, level, name, parent, statistical from division where parent = ? order by code")
                .param(code)
                .query(Division.class)
                .list();
    }

    /** The towns of a district that have a government; areas that exist for statistics only are not among them. */
    public List<Division> towns(String district) {
        return below(district).stream().filter(town -> !town.statistical()).toList();
    }

    /** Takes in the published lists that come with this release; a renamed division gets its new name. */
    @PostConstruct
    void load() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:divisions/*.txt"))
            keep(DivisionFile.read(file.getContentAsString(StandardCharsets.UTF_8)));
    }

    private void keep(List<Division> divisions) {
        jdbc.sql("""
                        insert into division (code, level, name, parent, statistical)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                        on conflict (code) do update
                        set level = excluded.level, name = excluded.name,
                            parent = excluded.parent, statistical = excluded.statistical
                        where (division.level, division.name, division.parent, division.statistical)
                            is distinct from (excluded.level, excluded.name, excluded.parent, excluded.statistical)
                        """)
                .param(divisions.stream().map(Division::code).toArray(String[]::new))
                .param(divisions.stream().map(Division::level).toArray(String[]::new))
                .param(divisions.stream().map(Division::name).toArray(String[]::new))
                .param(divisions.stream().map(Division::parent).toArray(String[]::new))
                .param(divisions.stream().map(Division::statistical).toArray(Boolean[]::new))
                .update();
    }
}
