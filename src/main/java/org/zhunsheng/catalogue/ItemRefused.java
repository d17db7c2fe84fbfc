package org.zhunsheng.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A matter that cannot enter the catalogue, with everything that is wrong with it. */
public class ItemRefused extends RuntimeException {

    /**
     * What is wrong in one field of a matter.
     *
     * @param field as the import file calls it
     */
    public record Fault(String field, String message) {}

    private final transient List<Fault> faults;

    ItemRefused(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("；")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
