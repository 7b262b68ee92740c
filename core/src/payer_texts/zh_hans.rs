//! Chinese in simplified characters. The reader is addressed as 您.
//!
//! For the translator: edit the second line of a pair alone. It says neither more nor less than the English one: what is
//! conditional or not known yet stays so.

use super::Pair;

#[rustfmt::skip]
pub(super) const TEXTS: [Pair; 32] = [
    (
        "Your payment has arrived, thank you.",
        "您的付款已收到，谢谢。",
    ),
    (
        "The amount is reserved and has not been charged.",
        "该款项已预留，尚未扣款。",
    ),
    (
        "Your order is cancelled.",
        "您的订单已取消。",
    ),
    (
        "Your refund has been made and can take some days to reach you.",
        "您的退款已办理，可能需要几天才能到账。",
    ),
    (
        "Please complete this payment if you have not done so yet, and do not start another one.",
        "如您尚未完成这笔付款，请将其完成，并请勿另行发起付款。",
    ),
    (
        "Please confirm the reservation if you have not done so yet, and do not start another one.",
        "如您尚未确认款项预留，请予以确认，并请勿另行发起预留。",
    ),
    (
        "Your payment is being completed, and there is nothing for you to do.",
        "您的付款正在完成中，您无需进行任何操作。",
    ),
    (
        "Your order is being cancelled, so please do not pay again yet.",
        "您的订单正在取消中，请暂时不要再次付款。",
    ),
    (
        "Your refund is being made, and there is nothing for you to do.",
        "您的退款正在办理中，您无需进行任何操作。",
    ),
    (
        "We are still checking your payment, so please do not pay again yet.",
        "我们仍在核实您的付款，请暂时不要再次付款。",
    ),
    (
        "Our staff are looking into your payment, so please do not pay again yet.",
        "我们的工作人员正在核查您的付款，请暂时不要再次付款。",
    ),
    (
        "We are still checking your cancellation, so please do not pay again yet.",
        "我们仍在核实您的取消事宜，请暂时不要再次付款。",
    ),
    (
        "Our staff are looking into your cancellation, so please do not pay again yet.",
        "我们的工作人员正在核查您的取消事宜，请暂时不要再次付款。",
    ),
    (
        "We are checking your refund, and there is nothing for you to do.",
        "我们正在核实您的退款，您无需进行任何操作。",
    ),
    (
        "Our staff are looking into your refund, and there is nothing for you to do.",
        "我们的工作人员正在核查您的退款，您无需进行任何操作。",
    ),
    (
        "We are still checking, so please do not pay again yet.",
        "我们仍在核实，请暂时不要再次付款。",
    ),
    (
        "If you were asked to pay and have not done so yet, please do, and do not start another one.",
        "如已请您付款而您尚未完成，请完成付款，并请勿另行发起付款。",
    ),
    (
        "Our staff are looking into this, so please do not pay again yet.",
        "我们的工作人员正在核查此事，请暂时不要再次付款。",
    ),
    (
        "Our staff have to look into this, so please do not pay again yet.",
        "我们的工作人员需要核查此事，请暂时不要再次付款。",
    ),
    (
        "This payment could not be started, so please ask our staff.",
        "这笔付款未能发起，请询问我们的工作人员。",
    ),
    (
        "This way to pay is not available here right now, so please ask our staff.",
        "这里目前无法使用此付款方式，请询问我们的工作人员。",
    ),
    (
        "This payment code cannot be used, so please use a fresh one.",
        "此付款码无法使用，请使用新的付款码。",
    ),
    (
        "The available balance does not cover this payment, so please choose another way to pay.",
        "可用余额不足以支付这笔付款，请选择其他付款方式。",
    ),
    (
        "This way to pay cannot be used here, so please choose another one.",
        "这里无法使用此付款方式，请选择其他付款方式。",
    ),
    (
        "This order can no longer be paid, so please start a new one.",
        "此订单已无法付款，请重新下单。",
    ),
    (
        "Your payment could not be completed, and our staff will take care of it.",
        "您的付款未能完成，我们的工作人员会处理。",
    ),
    (
        "Your order has not been cancelled, and we will take care of it.",
        "您的订单未被取消，我们会处理。",
    ),
    (
        "Your refund has not been made, and our staff will look into it.",
        "您的退款未办理，我们的工作人员会核查。",
    ),
    (
        "Your refund needs our staff, so please ask them about it.",
        "您的退款需要我们的工作人员处理，请向他们询问。",
    ),
    (
        "Money has been or is being given back, so please ask our staff if this is a surprise.",
        "款项已退回或正在退回，如感意外，请询问我们的工作人员。",
    ),
    (
        "This is complete, thank you.",
        "已完成，谢谢。",
    ),
    (
        "This was not carried out, so please tell us how you want to go on.",
        "此项操作未进行，请告诉我们您希望如何继续。",
    ),
];
