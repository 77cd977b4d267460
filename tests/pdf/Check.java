import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether each file is what we say it is: readable for everyone (PDF/UA-1) and made to last (PDF/A-2a; PDF/A-3a
 * when it says that it takes a file along).
 */
public class Check {
    private static final int EVERY_FAULT = 1_000_000;
    private static long checks;

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = files.length > 0;
        for (String file : files) {
            String said = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.ISO_8859_1);
            boolean takesAlong = said.contains("<pdfaid:part>3<");
            allPass &= passes(new File(file), PDFAFlavour.PDFUA_1);
            allPass &= passes(new File(file), takesAlong ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A);
        }
        System.out.printf("documents %d checks %d%n", files.length, checks);
        System.exit(allPass ? 0 : 1);
    }

    private static boolean passes(File file, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(file, flavour);
                var validator = foundry.createValidator(flavour, EVERY_FAULT, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            checks += result.getTotalAssertions();
            System.out.printf("%s  %-3s  %s  (%d checks)%n", result.isCompliant() ? "ok  " : "FAIL", flavour.getId(),
                    file.getName(), result.getTotalAssertions());
            faults(result).forEach((rule, fault) -> System.out.println("      " + rule + ": " + fault));
            return result.isCompliant();
        }
    }

    /** The first fault against each broken rule. */
    private static Map<String, String> faults(ValidationResult result) {
        Map<String, String> faults = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                var rule = assertion.getRuleId();
                faults.putIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), assertion.getMessage());
            }
        }
        return faults;
    }
}
