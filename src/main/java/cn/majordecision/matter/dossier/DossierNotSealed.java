package cn.majordecision.matter.dossier;

/** The dossier of a decision is not sealed yet; the message is Chinese. */
final class DossierNotSealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DossierNotSealed(String number) {
        super("决策事项“" + number + "”的案卷尚未封存，归档完成后才能取得。");
    }
}
