extension ComponentKind: SubmissionWord {
    static let table = KeyTable<Self>()

    /// What a piece counts as in the take-off.
    package enum Part: Sendable {
        case vertical
        case horizontal
        /// 后浇部分, cast in place between precast vertical members.
        case verticalJoint
        /// 后浇部分 between precast slabs.
        case slabJoint
        /// A piece that only the prefabrication rate counts.
        case other
    }

    package var part: Part {
        switch self {
        case .column, .brace, .shearWall, .ductileWallPanel: .vertical
        case .beam, .slab, .stair, .balcony, .airConditionerSlab: .horizontal
        case .wallStrip, .wallBand, .beamColumnNode, .columnJoint: .verticalJoint
        case .slabStrip: .slabJoint
        case .truss, .roofTruss, .parapet, .canopy: .other
        }
    }

    /// 后浇部分, cast in place between precast pieces.
    var isJoint: Bool {
        switch part {
        case .verticalJoint, .slabJoint: true
        case .vertical, .horizontal, .other: false
        }
    }

    package var title: Message.Text { words.title }
    var meaning: Message.Text { words.meaning }

    /// What a report calls pieces of the kind, and what is to be known when writing a line of them.
    private var words: (title: Message.Text, meaning: Message.Text) {
        func kind(_ title: (String, String), _ meaning: (String, String)) -> (Message.Text, Message.Text) {
            (Message.Text(title.0, title.1), Message.Text(meaning.0, meaning.1))
        }
        return switch self {
        case .column: kind(("柱", "columns"), ("柱（竖向）", "column (vertical)"))
        case .brace: kind(("支撑", "braces"), ("支撑（竖向）", "brace (vertical)"))
        case .shearWall: kind(("剪力墙", "shear walls"), ("承重墙、剪力墙（竖向）", "load-bearing or shear wall (vertical)"))
        case .ductileWallPanel: kind(("延性墙板", "ductile wall panels"), ("延性墙板（竖向）", "ductile wall panel (vertical)"))
        case .beam: kind(("梁", "beams"), ("梁（水平）", "beam (horizontal)"))
        case .slab: kind(("板", "slabs"), ("板（水平）", "slab (horizontal)"))
        case .stair: kind(("楼梯", "stairs"), ("楼梯（水平）", "stair (horizontal)"))
        case .balcony: kind(("阳台板", "balconies"), ("阳台板（水平）", "balcony (horizontal)"))
        case .airConditionerSlab: kind(("空调板", "air-conditioner slabs"), ("空调板（水平）", "air-conditioner slab (horizontal)"))
        case .truss: kind(("桁架", "trusses"), ("桁架", "truss"))
        case .roofTruss: kind(("屋架", "roof trusses"), ("屋架", "roof truss"))
        case .parapet: kind(("女儿墙", "parapets"), ("女儿墙", "parapet"))
        case .canopy: kind(("雨棚", "canopies"), ("雨棚", "canopy"))
        case .wallStrip:
            kind(("墙板间竖向现浇段", "strips between wall panels"), ("预制墙板间竖向现浇段，须写 width", "vertical strip between wall panels; give width"))
        case .wallBand: kind(("水平后浇带", "horizontal wall bands"), ("水平后浇带，须写 height", "horizontal wall band; give height"))
        case .beamColumnNode: kind(("梁柱节点", "beam–column nodes"), ("梁柱节点", "beam–column node"))
        case .columnJoint:
            kind(("柱间连接区", "column joints"), ("预制柱间连接区，须写 height 与 columnSide", "joint between columns; give height and columnSide"))
        case .slabStrip: kind(("板间现浇带", "strips between slabs"), ("预制板间现浇带，须写 width", "strip between slabs; give width"))
        }
    }
}
