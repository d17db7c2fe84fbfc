package org.zhunsheng.kernel.draw;

import java.util.Map;

/** Where a pool comes from if nobody lists it: the records of a field. Found by the bean's name. */
public interface PoolSource {

    /**
     * The subjects that the records know.
     *
     * @param filter which of them, in the source's own words
     * @param weights category → weight; 1 where nothing is said
     */
    Pool pool(String district, Map<String, String> filter, Map<String, Integer> weights);
}
