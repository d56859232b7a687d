package dev.habeas.packages;

import dev.habeas.processors.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one system contributed to a package, as the page for people shows it.
 *
 * @param file name of its files without the ending
 * @param columns of all its records, in the order in which they were met
 * @param samples the first records as text by column, by table
 */
record Export(
        Instruction instruction,
        String name,
        String file,
        Set<String> columns,
        Map<String, Table> samples,
        Counts counts) {

    /** How many records of a table the page for people shows; all of them are in the files. */
    static final int SHOWN = 100;

    /** How many columns a system may have; what goes beyond is in the JSON alone. */
    static final int MOST_COLUMNS = 500;

    static final class Counts {

        private long rows;
        private long withheld;

        public long rows() {
            return rows;
        }

        public long withheld() {
            return withheld;
        }

        void add() {
            rows++;
        }

        void withheld(long count) {
            withheld = count;
        }
    }

    /** The beginning of a table. */
    static final class Table {

        private final Set<String> columns = new LinkedHashSet<>();
        private final List<Map<String, String>> rows = new ArrayList<>();
        private long count;

        void add(Map<String, String> row) {
            count++;
            if (rows.size() < SHOWN) {
                columns.addAll(row.keySet());
                rows.add(row);
            }
        }

        public Set<String> columns() {
            return columns;
        }

        public List<Map<String, String>> rows() {
            return rows;
        }

        public long count() {
            return count;
        }

        public boolean isLonger() {
            return count > rows.size();
        }
    }
}
