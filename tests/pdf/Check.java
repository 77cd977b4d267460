import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether each file is what we say it is: readable for everyone (PDF/UA-1) and made to last (PDF/A-2a). */
public class Check {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};
    private static final int EVERY_FAULT = 1_000_000;
    private static long checks;

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = files.length > 0;
        for (String file : files) {
            for (PDFAFlavour flavour : FLAVOURS) {
                allPass &= passes(new File(file), flavour);
            }
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
