package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Build package": what is disclosed lies in the vault, ready to be handed over. */
@Component
class BuildPackage implements JavaDelegate {

    private final Cases cases;
    private final PackageBuilder builder;
    private final Packages packages;
    private final Evidence evidence;

    BuildPackage(Cases cases, PackageBuilder builder, Packages packages, Evidence evidence) {
        this.cases = cases;
        this.builder = builder;
        this.packages = packages;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        Packages.Built built = builder.build(cases.get(id));
        packages.record(id, built);
        evidence.append(
                id,
                "package-built",
                Evidence.SYSTEM,
                Map.of(
                        "rows", Long.toString(built.rows()),
                        "withheld", Long.toString(built.withheld()),
                        "digest", "sha256-" + built.digest()));
    }
}
