package dev.habeas.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the file of a case into the vault and takes it out again; every reading leaves evidence. */
@Component
public class CaseFiles {

    /** The fields that show how someone proved who they are, as a regular expression of PostgreSQL. */
    public static final String IDENTITY_EVIDENCE = "^(requester[.]assurance|identity[.].*)$";

    private static final String NAME = "subject.name";
    private static final String IDENTIFIERS = "subject.identifiers";
    private static final String BIRTH_DATE = "subject.birth-date";
    private static final String REQUESTER = "requester.name";
    private static final String CONTACT = "requester.contact";
    private static final String ASSURANCE = "requester.assurance";
    private static final String MESSAGE = "request.message";
    private static final String DETAIL = "request.detail.";

    private final Vault vault;
    private final BlindIndex index;

    CaseFiles(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    /** Stores the file and makes the case findable by its identifiers. */
    public void store(CaseId id, CaseFile file) {
        Map<String, PersonalText> texts = new LinkedHashMap<>();
        put(texts, NAME, file.name());
        put(texts, IDENTIFIERS, join(file.identifiers()));
        put(
                texts,
                BIRTH_DATE,
                file.birthDate() == null ? null : file.birthDate().toString());
        put(texts, REQUESTER, file.requesterName());
        put(texts, CONTACT, file.contact());
        put(texts, ASSURANCE, file.assurance());
        put(texts, MESSAGE, file.message());
        file.details().forEach((member, value) -> put(texts, DETAIL + member, value));
        vault.putAll(id, texts);
        index.register(id, file.identifiers());
    }

    /** Has everything that is still to be written go to this mailbox. */
    public void answerTo(CaseId id, PersonalText mailbox) {
        vault.put(id, CONTACT, mailbox);
    }

    /** Empty if the file was destroyed. */
    public Optional<CaseFile> read(CaseId id, Reader reader) {
        Map<String, PersonalText> texts = vault.read(id, reader);
        return texts.isEmpty() ? Optional.empty() : Optional.of(fileOf(texts));
    }

    /** Which members the details of the request have; their values are not read. Empty if the file was destroyed. */
    public Set<String> detailsNamed(CaseId id) {
        return vault.names(id).stream()
                .filter(each -> each.startsWith(DETAIL))
                .map(each -> each.substring(DETAIL.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Deletes how these requesters proved who they are, for good; not needed once that is decided. Idempotent. */
    public void forgetIdentityEvidence(Collection<CaseId> cases) {
        vault.forget(cases, IDENTITY_EVIDENCE);
    }

    private static CaseFile fileOf(Map<String, PersonalText> texts) {
        String birthDate = get(texts, BIRTH_DATE);
        return new CaseFile(
                get(texts, NAME),
                split(get(texts, IDENTIFIERS)),
                birthDate == null ? null : LocalDate.parse(birthDate),
                get(texts, REQUESTER),
                get(texts, CONTACT),
                get(texts, ASSURANCE),
                get(texts, MESSAGE),
                details(texts));
    }

    private static Map<String, String> details(Map<String, PersonalText> texts) {
        return texts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(DETAIL))
                .collect(Collectors.toMap(
                        each -> each.getKey().substring(DETAIL.length()),
                        each -> each.getValue().reveal()));
    }

    private static void put(Map<String, PersonalText> texts, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            texts.put(field, PersonalText.of(value));
        }
    }

    private static @Nullable String get(Map<String, PersonalText> texts, String field) {
        PersonalText text = texts.get(field);
        return text == null ? null : text.reveal();
    }

    /** One line each; an identifier never holds a line break. */
    private static String join(List<Identifier> identifiers) {
        return String.join(
                "\n",
                identifiers.stream()
                        .map(each -> each.type().word() + " " + each.value())
                        .toList());
    }

    private static List<Identifier> split(@Nullable String lines) {
        return lines == null
                ? List.of()
                : Arrays.stream(lines.split("\n")).map(CaseFiles::identifier).toList();
    }

    private static Identifier identifier(String line) {
        int space = line.indexOf(' ');
        return new Identifier(IdentifierType.ofWord(line.substring(0, space)).orElseThrow(), line.substring(space + 1));
    }
}
