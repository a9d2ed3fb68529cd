package cn.majordecision.matter.dossier;

import java.util.List;

/** One part of the directory, such as G 合法性审查. */
public record Section(String code, String title, List<Item> items) {}
