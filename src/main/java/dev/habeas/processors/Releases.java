package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told that a restriction of a case has ended. Where another case of the same person still restricts the data, the
 * recipient is told to go on, because a recipient knows one restriction only. Runs in the transaction that plans the release:
 * to its end nobody else looks, so that of two releases the later sees the earlier.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Releases {

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The release of everyone who was told to restrict and did not say that it does not: an {@link Action#UNRESTRICT}, or an
     * {@link Action#RESTRICT} where the data stays restricted for another case. Empty if nobody was told.
     */
    public List<Planned> of(CaseId subject) {
        return released(subject).toList();
    }

    /**
     * The release of everyone in the plan: an alert about a child leaves stops with people who restrict nothing. As in {@link
     * #of} the data stays restricted where another case restricts it.
     */
    public List<Planned> of(CaseId subject, List<Planned> everyone) {
        Set<String> elsewhere = released(subject)
                .filter(each -> each.action() == Action.RESTRICT)
                .map(Planned::processor)
                .collect(Collectors.toSet());
        return everyone.stream()
                .map(each -> elsewhere.contains(each.processor())
                        ? new Planned(each.processor(), Action.RESTRICT, null, null)
                        : each)
                .toList();
    }

    /** Those of a case's ledger who restrict the data, before a release: they were told to, and did not say that they do not. */
    public static Set<String> restricted(List<Instruction> ledger) {
        return ledger.stream()
                .filter(each -> each.action() == Action.RESTRICT && each.step() != Step.LIFT && each.wasTried())
                .filter(each -> each.state() != InstructionState.NOT_FOUND && each.state() != InstructionState.REFUSED)
                .map(Instruction::processor)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Planned> released(CaseId subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('habeas.releases', 7165))")
                .query((row, number) -> number)
                .list();
        return jdbc
                .sql("""
                select mine.processor, bool_or(exists (
                    select from instruction other where other.processor = mine.processor and other.action = 'restrict'
                        and other.step <> 'lift' and other.sent_at is not null
                        and other.state not in ('not-found', 'refused')
                        and other.case_id in (select theirs.case_id from blind_index ours
                            join blind_index theirs on theirs.mac = ours.mac and theirs.case_id <> ours.case_id
                            where ours.case_id = :case)
                        and not exists (select from instruction lift where lift.case_id = other.case_id
                            and lift.processor = other.processor and lift.step = 'lift'))) as elsewhere
                from instruction mine where mine.case_id = :case and mine.action = 'restrict' and mine.step <> 'lift'
                    and mine.sent_at is not null and mine.state not in ('not-found', 'refused')
                group by mine.processor order by min(mine.ordinal)""")
                .param("case", subject.value())
                .query((row, number) -> new Planned(
                        row.getString("processor"),
                        row.getBoolean("elsewhere") ? Action.RESTRICT : Action.UNRESTRICT,
                        null,
                        null))
                .list()
                .stream();
    }
}
